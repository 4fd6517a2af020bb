import { classNames } from './class-names'

/** Classes of everything that is typed into or picked from. */
export function inputClasses(className?: string): string {
  return classNames(
    'h-9 w-full min-w-0 rounded-control border border-line-control bg-surface px-3 text-14 text-ink transition-[border-color,box-shadow]',
    'not-aria-disabled:hover:border-ink-3 focus:border-accent focus:outline-2 focus:outline-accent focus:-outline-offset-2',
    'aria-invalid:border-danger aria-invalid:focus:outline-danger',
    'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-2',
    'pointer-coarse:h-11 pointer-coarse:text-16',
    className,
  )
}
