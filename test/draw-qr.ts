const PIXELS = 4

/** What a camera would see of a QR code's path, one unit a module: black on white. */
export function drawQr({ size, path }: { size: number; path: string }): { image: Uint8ClampedArray; side: number } {
  const side = size * PIXELS
  const image = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dx = 0; dx < PIXELS; dx++)
      for (let dy = 0; dy < PIXELS; dy++) {
        const at = ((Number(y) * PIXELS + dy) * side + Number(x) * PIXELS + dx) * 4
        image.fill(0, at, at + 3)
      }
  return { image, side }
}
