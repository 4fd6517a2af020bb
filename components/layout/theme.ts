/** Looks of the console; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** Cookie that holds the look a person chose, read on the server so that no page flashes in the other one. */
export const themeCookie = 'theme'

/** The look named by a cookie; anything else follows the device. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
