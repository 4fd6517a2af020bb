const SHAPE = /^[0-9A-HJKMNP-TV-Z]{28}$/

/** A code as it was issued, however it was typed; null for what cannot be one. */
export function normalizeSetupCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s\-–—]/g, '')
  const code = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return SHAPE.test(code) ? code : null
}
