const devices = {
  1: 'pc',
  2: 'mac',
  3: 'android',
  4: 'ios',
  5: 'web',
  6: 'ipad',
  7: 'androidPad',
  8: 'miniProgram',
  9: 'phone',
  10: 'linux',
  20: 'room',
  21: 'room',
  22: 'room',
  30: 'room',
  32: 'room',
  33: 'room',
} as const

/** Key of a device's word; Tencent's numbers grow with its versions. */
export type Device = (typeof devices)[keyof typeof devices] | 'other'

/** What kind of device Tencent's number means. */
export function deviceOf(number: number | undefined): Device {
  return devices[number as keyof typeof devices] ?? 'other'
}
