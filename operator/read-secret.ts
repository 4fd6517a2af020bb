import { printError } from './print'

/** The secret that is piped in, without its line end; undefined when nothing is. Secrets never come as arguments. */
export async function readSecret(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined
  printError("Reading the application's secret from stdin …")
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  const secret = Buffer.concat(chunks).toString('utf8').trim()
  return secret === '' ? undefined : secret
}
