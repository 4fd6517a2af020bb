import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hint } from '../hint.mjs'
import { canEnter, systemUser } from './system-user.mjs'

/** A temporary folder that PostgreSQL's user can enter too: TMPDIR may be below a private home. */
export function sharedTemporaryFolder() {
  const user = systemUser()
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter(user, folder))
  if (!found) throw new Error('PostgreSQL can enter no temporary folder; set DATABASE_URL to use another server')
  return found
}

/**
 * A folder of ours in it that stays the same for a given purpose, so that a second run finds what the first one left.
 * @param {string} purpose
 */
export function lastingSharedFolder(purpose) {
  const digest = createHash('sha256').update(purpose).digest('hex').slice(0, 12)
  const folder = join(sharedTemporaryFolder(), `tencent-meeting-console-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  // In a folder that everyone can write to, somebody else may have made it first, or a link to elsewhere.
  const found = lstatSync(folder)
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new Hint(`${folder} belongs to somebody else: delete it, or set DATA_DIR to another folder`)
  }
  return folder
}
