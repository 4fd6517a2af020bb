import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

/** Off for a reason is grey but readable; busy keeps its colour. */
const off =
  'aria-disabled:not-aria-busy:border aria-disabled:not-aria-busy:border-line aria-disabled:not-aria-busy:bg-sunken aria-disabled:not-aria-busy:text-ink-3'

const base =
  'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control font-medium transition-[background-color,border-color,color,box-shadow] pointer-coarse:after:absolute pointer-coarse:after:left-1/2 pointer-coarse:after:top-1/2 pointer-coarse:after:size-full pointer-coarse:after:min-h-11 pointer-coarse:after:min-w-11 pointer-coarse:after:-translate-1/2 [&_svg]:size-4 [&_svg]:shrink-0'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent not-aria-disabled:hover:bg-accent-hover not-aria-disabled:active:bg-accent-hover',
  secondary:
    'border border-line-strong bg-surface text-ink not-aria-disabled:hover:border-line-control not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-pressed',
  ghost:
    'text-ink-2 not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink not-aria-disabled:active:bg-pressed',
  danger: 'bg-danger text-on-danger not-aria-disabled:hover:bg-danger-hover not-aria-disabled:active:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-13',
  medium: 'h-9 px-3.5 text-14',
  large: 'h-11 px-5 text-14',
}

const squares: Record<ButtonSize, string> = { small: 'size-7', medium: 'size-9', large: 'size-11' }

/** Classes of a button with text. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(base, variants[variant], off, sizes[size], className)
}

/** Classes of a square button with an icon only. */
export function iconButtonClasses(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(base, variants[variant], off, squares[size], className)
}
