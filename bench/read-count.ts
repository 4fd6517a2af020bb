/** The whole number behind a flag of at least so much. Throws an Error for people. */
export function readCount(flag: string, text: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < least) {
    throw new Error(`--${flag} is a whole number from ${least} on`)
  }
  return value
}
