/** The domain's name of a field in requests and answers: `leg_length` is `legLength`. */
export type DomainName<Wire extends string> = Wire extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<DomainName<Tail>>}`
  : Wire

/** An answer with at least these fields: a missing one does not compile. */
export type Showing<Names extends string> = Record<Names, unknown> & Record<string, unknown>
