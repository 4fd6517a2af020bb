import { classNames } from './class-names'

/** Classes of a row of tabs: it scrolls sideways rather than wrap. */
export const tabListClasses =
  'flex gap-1 overflow-x-auto shadow-[inset_0_-1px_0_var(--color-line)] [scrollbar-width:none]'

/** Classes of one tab. */
export function tabClasses(active: boolean): string {
  return classNames(
    'flex h-10 shrink-0 items-center gap-2 whitespace-nowrap border-b-2 px-3 font-medium text-13 transition-colors -outline-offset-2 pointer-coarse:h-11',
    active ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:text-ink',
  )
}
