/**
 * The only type assertion. D1 returns row objects keyed by the column names of SELECT or RETURNING, and each Query states
 * their type; a column of JSON holds what our own statements and triggers put there.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller states the type
export function trusted<Value>(value: unknown): Value {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return value as Value
}
