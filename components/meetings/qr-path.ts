import { create } from 'qrcode'

/** Empty modules round the code, without which scanners do not find it. */
const QUIET = 4

/** A QR code as the path of an SVG, one unit a module. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const cells = Array.from({ length: size * size }, (_, index) => index).filter((index) => modules.data[index])
  const path = cells.map((index) => `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`).join('')
  return { size: size + 2 * QUIET, path }
}
