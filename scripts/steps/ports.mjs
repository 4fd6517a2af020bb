import { createServer } from 'node:net'
import { Hint } from '../hint.mjs'

/**
 * @param {number} port 0 for a free one
 * @param {string} [host] default: all addresses
 * @returns {Promise<number>} the port that could be listened on
 */
function tryListening(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(address.port))
    })
  })
}

/** A port that is free now. */
export const freePort = () => tryListening(0, '127.0.0.1')

/**
 * @param {string} variable
 * @param {number} fallback
 */
export function portFrom(variable, fallback) {
  const port = Number(process.env[variable] || fallback)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Hint(`${variable}=${process.env[variable]} is no port: it must be a number from 1 to 65535`)
}

/**
 * Says in one line which port is taken and what to set, before anything slow has begun.
 * @param {{ port: number, variable: string }[]} wanted
 */
export async function checkPorts(wanted) {
  for (const [index, { port, variable }] of wanted.entries()) {
    if (wanted.findIndex((other) => other.port === port) < index) {
      throw new Hint(`Port ${port} is wanted twice: set ${variable} to another one`)
    }
    // One address at a time as well: another program may hold only one of them.
    for (const host of [undefined, '127.0.0.1', '::1']) {
      const refusal = await tryListening(port, host).then(
        () => '',
        (error) => error.code,
      )
      if (refusal === 'EADDRINUSE') {
        throw new Hint(`Port ${port} is in use: set ${variable} to another one (${variable}=${port + 10} npm run demo)`)
      }
      if (refusal === 'EACCES') throw new Hint(`Port ${port} needs more rights: set ${variable} to one above 1023`)
    }
  }
}
