type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'> & {
  getModifierState?: KeyboardEvent['getModifierState']
}

/** What Chinese input sources write for the characters that shortcuts use. */
const halfWidth: Record<string, string> = { '？': '?', '、': '/', '／': '/' }

/** The press in the words of a shortcut's key, or nothing for one that none can have. */
export function pressedKey(event: Press): string | undefined {
  const { key, shiftKey, isComposing } = event
  if (isComposing || key === 'Process' || key === 'Dead' || key === 'Unidentified') return undefined
  // AltGr writes characters on many layouts, and counts as Ctrl with Alt on some systems.
  const writes = event.getModifierState?.('AltGraph') === true
  const isMod = !writes && (event.ctrlKey || event.metaKey)
  if (!writes && event.altKey) return undefined
  const letter = key.toLowerCase()
  const isLetter = key.length === 1 && letter !== key.toUpperCase()
  if (shiftKey && (isLetter || isMod || key.length > 1)) return undefined
  return `${isMod ? 'mod+' : ''}${isLetter ? letter : (halfWidth[key] ?? key)}`
}
