import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A box selects its text when the focus comes. Leaving one field may change the next one just as the focus arrives there:
 * then its new text is selected too, so that typing replaces it. Give what was typed to the returned function.
 */
export function useKeepSelected(around: RefObject<HTMLElement | null>, text: string): (typed: string) => void {
  const typed = useRef(text)
  useLayoutEffect(() => {
    const input = around.current?.querySelector('input')
    if (input && input === document.activeElement && text !== typed.current) input.select()
  }, [around, text])
  return (now) => {
    typed.current = now
  }
}
