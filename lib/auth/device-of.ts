// The first that fits: most browsers also call themselves by the names of others.
const browsers: [RegExp, string][] = [
  [/wxwork\//i, 'WeCom'],
  [/MicroMessenger\//i, 'WeChat'],
  [/wemeet|TencentMeeting/i, 'Tencent Meeting'],
  [/M?QQBrowser\//i, 'QQ Browser'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/HuaweiBrowser\//, 'Huawei Browser'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/iPhone|iPod/, 'iOS'],
  [/iPad/, 'iPadOS'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Of what a browser says no more is read. */
const LONGEST = 1_000

/** A browser in two words, such as `Firefox, Windows`; null where it says nothing that is known. Nothing else of it is kept. */
export function deviceOf(userAgent: string | null): string | null {
  const said = userAgent?.slice(0, LONGEST) ?? ''
  const names = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(said))?.[1])
  return names.filter((name) => name !== undefined).join(', ') || null
}
