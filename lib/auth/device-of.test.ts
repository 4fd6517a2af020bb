import { expect, test } from 'vitest'
import { deviceOf } from './device-of'

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const android = 'Mozilla/5.0 (Linux; Android 16; SM-S938B) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${mac}/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`, 'Safari, macOS'],
  [`${mac}/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36`, 'Chrome, macOS'],
  [`${windows} Safari/537.36`, 'Chrome, Windows'],
  [`${windows} Safari/537.36 Edg/143.0.0.0`, 'Edge, Windows'],
  [`${windows} Safari/537.36 NetType/WIFI MicroMessenger/7.0.20 WindowsWechat`, 'WeChat, Windows'],
  [`${windows} Safari/537.36 wxwork/4.1.30 MicroMessenger/7.0.1`, 'WeCom, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
  [`${phone} Version/19.1 Mobile/15E148 Safari/604.1`, 'Safari, iOS'],
  [`${phone} CriOS/143.0 Mobile/15E148 Safari/604.1`, 'Chrome, iOS'],
  [`${android} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`, 'Samsung Internet, Android'],
  [
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/132.0 Safari/537.36 ArkWeb/4.1',
    'Chrome, HarmonyOS',
  ],
  ['curl/8.9.1', null],
  ['<script>alert(1)</script>', null],
  ['', null],
  [null, null],
])('%j is %j', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})

test('reads no more than the beginning of what is endless', () => {
  expect(deviceOf(`${'x'.repeat(1_000)} Firefox/145.0`)).toBeNull()
})
