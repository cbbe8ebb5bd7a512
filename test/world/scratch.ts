/**
 * The row in which a write says its event to the triggers: no part of the state, because the next write replaces it.
 */
export const scratch = 'event_context'
