/** Groups a meeting code the way Tencent Meeting prints it: 3-3-3, 3-3-4 (personal) or 3-4-4 (recurring). */
export function formatCode(code: string, separator = ' '): string {
  const groups: Record<number, [number, number]> = { 9: [3, 6], 10: [3, 6], 11: [3, 7] }
  const cut = groups[code.length]
  return cut ? [code.slice(0, cut[0]), code.slice(cut[0], cut[1]), code.slice(cut[1])].join(separator) : code
}
