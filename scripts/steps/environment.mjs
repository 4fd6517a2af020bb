/** @typedef {import('./open-database.mjs').DatabaseUrls} DatabaseUrls */

/**
 * @typedef {object} Installation
 * @property {number} port of the first web process
 * @property {number} webProcesses
 * @property {string} sandboxOrigin
 * @property {Pick<DatabaseUrls, 'appUrl' | 'directUrl'>} database
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {'production' | 'development'} mode
 * @property {Record<string, number>} [limits] of calls; the documented ones unless said otherwise
 */

/** @param {number} port */
export const publicUrl = (port) => `http://localhost:${port}`

/**
 * The environment of every process of an installation: ours, and what lib/env.ts asks for. The owner's URL is taken
 * out: only migrations may have it.
 * @param {Installation} installation
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ port, webProcesses, sandboxOrigin, database, secrets, mode, limits = {} }) {
  const { MIGRATION_DATABASE_URL: _owner, ...inherited } = process.env
  const platform = {
    authorizeUrl: `${sandboxOrigin}/marketplace/authorize.html`,
    tokenOrigin: sandboxOrigin,
    restOrigin: sandboxOrigin,
    laterOperations: ['getUserBasicInfo', 'cancelUserAuth'],
    limits,
  }
  const further = Array.from({ length: webProcesses - 1 }, (_, index) => publicUrl(port + index + 1))
  return {
    ...inherited,
    NODE_ENV: mode,
    PUBLIC_URL: publicUrl(port),
    SERVED_URLS: further.join(),
    DATABASE_URL: database.appUrl,
    DIRECT_DATABASE_URL: database.directUrl,
    NEXTAUTH_URL: publicUrl(port),
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    ENCRYPTION_KEYS: secrets.encryptionKeys,
    TENCENT_PLATFORMS: JSON.stringify({ sandbox: platform }),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
