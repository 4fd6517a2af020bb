/** An expected failure. Its message is the one line that a person needs; no stack is shown with it. */
export class Hint extends Error {}

const explanations = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of it is not a folder',
  ENOENT: 'it does not exist',
}

/**
 * Turns a refused file operation into one clear line; every other error passes through unchanged.
 * @param {unknown} error
 * @returns {unknown}
 */
export function explained(error) {
  const failure = /** @type {NodeJS.ErrnoException} */ (error)
  const reason = explanations[/** @type {keyof typeof explanations} */ (failure?.code ?? '')]
  return reason && failure.path ? new Hint(`Cannot use ${failure.path}: ${reason}`) : error
}
