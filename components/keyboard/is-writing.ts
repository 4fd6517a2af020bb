const noText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

const writing = [
  `input${noText.map((type) => `:not([type="${type}"])`).join('')}`,
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  // In these a character goes to the entry that begins with it.
  '[role="menu"]',
  '[role="listbox"]',
].join(',')

/** Whether a character pressed at this place is written or looked up there. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(writing) !== null
}

/** Whether the focused control has its own use for the key. */
export function takesKey(target: EventTarget | null, key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return (
    target instanceof Element && target.closest('a[href],button,summary,input,[role="button"],[role="option"]') !== null
  )
}
