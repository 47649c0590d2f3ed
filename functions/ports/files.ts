/**
 * Blobs too large for memory, such as exports: written as they come, read as they go. They lie among the blobs (the same
 * names; `Blobs` deletes and lists them).
 */
export type Files = {
  /** Nothing is under that name until `close` returns; what was there before is replaced. */
  create(name: string, mime: string): Promise<FileWriter>;
  read(name: string): Promise<StoredFile | undefined>;
  /**
   * An address under which whoever has it can fetch the file for a minute, or null where the server hands it out itself.
   * `as`: the name under which a browser stores it.
   */
  link(name: string, as: string): Promise<string | null>;
};

export type FileWriter = {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
};

export type StoredFile = {
  readonly mime: string;
  readonly bytes: number;
  readonly body: ReadableStream<Uint8Array>;
};
