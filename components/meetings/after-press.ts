/**
 * Does work when nothing is being pressed. Leaving a field by pressing something else must not move that thing away
 * under the finger, which a new line of text would do.
 */
export function afterPress(work: () => void): void {
  if (!document.querySelector(':active')) return work()
  // The click comes right after; the work right after the click.
  document.addEventListener('pointerup', () => setTimeout(work), { once: true })
}
