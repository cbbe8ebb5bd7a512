/** The domain's name of a field of the wire: `leg_length` is `legLength`. */
export type DomainName<Wire extends string> = Wire extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<DomainName<Tail>>}`
  : Wire

/** An answer that shows these fields, whatever else it shows: one that is missing does not compile. */
export type Showing<Names extends string> = Record<Names, unknown> & Record<string, unknown>
