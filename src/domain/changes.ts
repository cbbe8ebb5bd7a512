/** New values of some fields; undefined leaves a field unchanged. */
export type ChangesOf<Fields> = { [Name in keyof Fields]?: Fields[Name] | undefined }

/** Like `ChangesOf`, but every field must be named, so that none is forgotten. */
export type EveryChangeOf<Fields> = { [Name in keyof Fields]-?: Fields[Name] | undefined }
