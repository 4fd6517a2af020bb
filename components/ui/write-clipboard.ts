/**
 * Copies a text, or one that is only being fetched; nothing is no text to paste, and is refused. With `html` what is pasted into
 * mails and documents is that. Call it while the press lasts: Safari allows a text that comes later only when it is handed over as a
 * promise. Throws where nothing was copied.
 */
export async function writeClipboard(text: string | (() => Promise<string>), html?: string): Promise<void> {
  if (typeof text === 'string' && html === undefined) return navigator.clipboard.writeText(requireText(text))
  const plain = typeof text === 'string' ? Promise.resolve(text) : text()
  const as = (type: string, content: string) => new Blob([requireText(content)], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': plain.then((fetched) => as('text/plain', fetched)),
      ...(html === undefined ? {} : { 'text/html': as('text/html', html) }),
    }),
  ])
}

function requireText(text: string): string {
  if (text.trim() === '') throw new Error('There is no text to copy')
  return text
}
