/** An expected failure of a command: its message is the one line the operator needs. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
