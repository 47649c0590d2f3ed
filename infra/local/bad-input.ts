/** What a person gave a command, or set for it, cannot be used: `vecina` prints the message as one line and exits with 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
