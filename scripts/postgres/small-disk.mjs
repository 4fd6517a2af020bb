import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { atEnd } from '../run-script.mjs'
import { sharedTemporaryFolder } from './shared-folder.mjs'
import { systemUser } from './system-user.mjs'

/** A new cluster with its log takes less than half of it. */
const SIZE = '512m'

/**
 * A file system of its own that can be filled up without harm to others, gone when the script ends.
 * @returns {string | undefined} undefined where we may not mount one
 */
export function mountSmallDisk() {
  const folder = mkdtempSync(join(sharedTemporaryFolder(), 'tmc-disk-'))
  const user = systemUser()
  const owner = user ? `,uid=${user.uid},gid=${user.gid}` : ''
  const options = `size=${SIZE},mode=0700${owner}`
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
  atEnd(() => {
    if (isMounted) spawnSync('umount', ['--lazy', folder])
    rmdirSync(folder)
  })
  return isMounted ? folder : undefined
}
