/** Some fields of a thing, to be changed; undefined ones stay as they are. */
export type ChangesOf<Fields> = { [Name in keyof Fields]?: Fields[Name] | undefined }

/** The same, where each field is named: none can be forgotten. */
export type EveryChangeOf<Fields> = { [Name in keyof Fields]-?: Fields[Name] | undefined }
