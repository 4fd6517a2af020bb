/** Opens an address in a new tab that is told nothing of where it was opened. The address never stands in this page. */
export function openQuietly(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.referrerPolicy = 'no-referrer'
  link.click()
}
