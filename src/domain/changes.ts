/** Some fields of a thing, to be changed; undefined ones stay as they are. */
export type ChangesOf<Fields> = { [Name in keyof Fields]?: Fields[Name] | undefined }
