/**
 * The meeting code in whatever people paste: `#腾讯会议：295-150-176`, `295 150 176`, `'295150176`, a whole invitation.
 * A labelled code wins over other numbers. Undefined when there is none.
 */
export function parseCode(pasted: string): string | undefined {
  const text = pasted.normalize('NFKC')
  const labelled =
    /(?:腾讯会议|会议\s*(?:号|ID)|meeting\s*(?:code|id)|tencent\s*meeting)\s*[:：]?\s*#?\s*((?:\d[\s-]?){9,12})/iu.exec(
      text,
    )
  const whole = /^[\s'"#]*((?:\d[\s-]?){9,12})\s*$/u.exec(text)
  const digits = (labelled?.[1] ?? whole?.[1])?.replaceAll(/\D/g, '')
  return digits && digits.length >= 9 && digits.length <= 11 ? digits : undefined
}
