/** Whether two values of a field are equal: text, or lists and objects of it. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
