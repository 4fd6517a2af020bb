import { spawnSync } from 'node:child_process'

/** @typedef {{ uid: number, gid: number }} SystemUser */

/** @param {string} name */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout))
  return uid && gid ? { uid, gid } : undefined
}

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user.
 * @returns {SystemUser | undefined} undefined when we are not root and it simply runs as ourselves
 */
export function systemUser() {
  if (process.getuid?.() !== 0) return undefined
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 }
}

/**
 * Whether that user can enter a folder, with everything above it.
 * @param {SystemUser | undefined} user
 * @param {string} folder
 */
export function canEnter(user, folder) {
  if (!user) return true
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
