/**
 * Copies a text, or one that is only being fetched; nothing is no text to paste, and is refused. Call it while the press lasts:
 * Safari allows a text that comes later only when it is handed over as a promise. Throws where nothing was copied.
 */
export async function writeClipboard(text: string | (() => Promise<string>)): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(requireText(text))
  const blob = text().then((fetched) => new Blob([requireText(fetched)], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

function requireText(text: string): string {
  if (text.trim() === '') throw new Error('There is no text to copy')
  return text
}
