import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { drawQr } from '@/test/draw-qr'
import { qrPath } from './qr-path'

it.each(['https://meeting.tencent.com/dm/0123456789', `https://meeting.example/w/${'会议x'.repeat(40)}?a=1&b=2`])(
  'a scanner reads from the code what was put in: %s',
  (link) => {
    const { image, side } = drawQr(qrPath(link))
    expect(jsQR(image, side, side)?.data).toBe(link)
  },
)
