/** The port to the records of shows in the app’s data folder. */

/** Records of shows in the app's own folder; only the last ones are kept. */
export interface SessionFiles {
  /** Writes or replaces one; `name` begins with the time of the show. Throws what the disk throws. */
  write(name: string, text: string): Promise<void>;
  /** The newest first. */
  names(): Promise<readonly string[]>;
  /** Null when there is none of that name. */
  read(name: string): Promise<string | null>;
  /** One that is not there is no mistake. */
  remove(name: string): Promise<void>;
}
