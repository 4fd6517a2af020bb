import { isTimeZone, zoneLabel } from '@/lib/time'
import type { ComboboxOption } from '../ui/combobox'

/** The zones people here look for most, first in the list and found by the names of their cities. */
const common: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'beijing shenzhen china 北京 上海 深圳 广州 中国',
  'Asia/Hong_Kong': '香港',
  'Asia/Taipei': '台北 台湾',
  'Asia/Singapore': '新加坡',
  'Asia/Tokyo': 'japan 东京 日本',
  'Asia/Seoul': 'korea 首尔 韩国',
  'Asia/Dubai': '迪拜',
  'Europe/London': 'uk 伦敦 英国',
  'Europe/Paris': '巴黎 法国',
  'Europe/Berlin': 'germany 柏林 法兰克福 德国',
  'America/New_York': 'boston washington 纽约 波士顿',
  'America/Los_Angeles': 'san francisco seattle 旧金山 洛杉矶 西雅图 硅谷',
  'Australia/Sydney': '悉尼 澳大利亚',
}

/** A zone to choose, with its offset at that moment. */
export function zoneOption(at: Date, zone: string): ComboboxOption {
  return { value: zone, label: zoneLabel(at, zone), keywords: common[zone] }
}

/** Every zone of the browser; the one that holds now and the common ones first. */
export function zoneOptions(at: Date, chosen: string): ComboboxOption[] {
  const zones = new Set([chosen, ...Object.keys(common), ...Intl.supportedValuesOf('timeZone')])
  return [...zones].filter(isTimeZone).map((zone) => zoneOption(at, zone))
}
