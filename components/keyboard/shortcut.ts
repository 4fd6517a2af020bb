/** Where a shortcut works; its name under keyboard.scopes in the messages heads its group in the help. */
export type ShortcutScope = 'everywhere' | 'list' | 'calendar' | 'meeting' | 'form' | 'dialog'

/** The groups of the help, in order. */
export const shortcutScopes: readonly ShortcutScope[] = ['dialog', 'list', 'calendar', 'meeting', 'form', 'everywhere']

export interface Shortcut {
  /**
   * The character that is typed, wherever its key is: `c`, `/`, `?`; or a key's name: `Enter`. `mod+k` is Ctrl or ⌘ with it;
   * `g m` is one after the other.
   */
  key: string
  scope: ShortcutScope
  /** What it does, in the language of the page. */
  description: string
  /** Holding the key down goes on, as for moving in a list. */
  repeats: boolean
  run: () => void
}
