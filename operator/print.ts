/** A line of the command's result. */
export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/** A line that is no result. */
export const printError = (line: string): void => void process.stderr.write(`${line}\n`)
