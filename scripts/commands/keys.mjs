import { runOperator } from '../steps/run-operator.mjs'

/**
 * `npm run keys -- <command>`: runs operator/keys.ts in the environment of an installation.
 * @param {string[]} args
 */
export const keys = (args) => runOperator('keys.ts', args)
