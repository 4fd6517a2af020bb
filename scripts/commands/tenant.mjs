import { runOperator } from '../steps/run-operator.mjs'

/** Commands that only the owner of the tables may carry out. */
const forOwner = new Set(['purge-audit'])

/**
 * `npm run tenant -- <command>`: runs operator/tenant.ts in the environment of an installation.
 * @param {string[]} args
 */
export const tenant = (args) => runOperator('tenant.ts', args, { asOwner: forOwner.has(args[0] ?? '') })
