/**
 * Somebody else wrote the session that we were about to write, or to move: nothing is marked as done, and the letter
 * comes again. The logs and the dead letters name a fault by its class, never by its message.
 */
export class SessionConflict extends Error {
  override readonly name = 'SessionConflict';
}
