import { useState } from 'react'
import { chooseTheme } from './preferences'
import { parseTheme, type Theme } from './theme'

/** The look of the page now, and how to change it at once and for good. */
export function useThemeChoice(): { value: Theme; choose: (value: string) => void } {
  const [chosen, setChosen] = useState<Theme>()
  const choose = (value: string) => {
    const theme = parseTheme(value)
    setChosen(theme)
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    void chooseTheme(theme)
  }
  const current = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return { value: chosen ?? parseTheme(current), choose }
}
