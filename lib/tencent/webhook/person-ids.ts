/** The fields in which an event names somebody. */
const naming = new Set(['userid', 'open_id', 'creator_id'])

/** Every id of a person anywhere in an event, as Tencent names them; once each. */
export function personIds(value: unknown): string[] {
  const ids = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, child] of Object.entries(node)) {
      if (naming.has(name) && typeof child === 'string' && child !== '') ids.add(child)
      else visit(child)
    }
  }
  visit(value)
  return [...ids]
}
