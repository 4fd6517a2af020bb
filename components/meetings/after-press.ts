/**
 * Does work when nothing is being pressed. Leaving a field by pressing something else must not move that thing away
 * under the finger, which a new line of text would do.
 */
export function afterPress(work: () => void): void {
  const isPressing = document.querySelector(':active') !== null
  // The click comes right after the pointer went up; the work right after the click.
  if (isPressing) document.addEventListener('pointerup', () => setTimeout(work), { once: true })
  else work()
}
