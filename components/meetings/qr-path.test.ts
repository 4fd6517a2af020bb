import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrPath } from './qr-path'

const PIXELS = 4

/** What a camera would see of the path: black modules on white. */
function draw({ size, path }: { size: number; path: string }): Uint8ClampedArray {
  const width = size * PIXELS
  const image = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dx = 0; dx < PIXELS; dx++)
      for (let dy = 0; dy < PIXELS; dy++) {
        const at = ((Number(y) * PIXELS + dy) * width + Number(x) * PIXELS + dx) * 4
        image.fill(0, at, at + 3)
      }
  return image
}

it.each(['https://meeting.tencent.com/dm/0123456789', `https://meeting.example/w/${'会议x'.repeat(40)}?a=1&b=2`])(
  'a scanner reads from the code what was put in: %s',
  (link) => {
    const code = qrPath(link)
    const side = code.size * PIXELS
    expect(jsQR(draw(code), side, side)?.data).toBe(link)
  },
)
