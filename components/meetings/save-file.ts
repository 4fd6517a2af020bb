/** Has the browser save a file. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  // The browser reads it after the press is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Has the browser save what a door writes. */
export function saveFrom(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
