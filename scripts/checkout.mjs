import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that this checkout is in, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/**
 * A path inside the checkout.
 * @param {...string} parts
 */
export const inCheckout = (...parts) => join(root, ...parts)

/** Notes of the bootstrap about this checkout (what was built from what, locks); safe to delete when nothing runs. */
export const notesDirectory = inCheckout('.data', 'checkout')
