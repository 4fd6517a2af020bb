const names: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space' }

/** A shortcut's key as it stands on a keyboard; the keys of a pair one after the other. */
export function keyNames(key: string): string[] {
  const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
  return key.split(key === ' ' ? '' : ' ').map((part) => {
    const plain = part.replace('mod+', '')
    const name = names[plain] ?? (plain.length === 1 ? plain.toUpperCase() : plain)
    if (!part.startsWith('mod+')) return name
    return isApple ? `⌘${name}` : `Ctrl ${name}`
  })
}
