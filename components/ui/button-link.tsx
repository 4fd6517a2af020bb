import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button-style'

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  /** A full page load without prefetch, for addresses that are not pages of ours: doors, files, other sites. */
  plain?: boolean
}

/** A link that looks like a button: it goes somewhere. What does something is a Button. */
export function ButtonLink({
  href,
  variant = 'secondary',
  size = 'medium',
  plain = false,
  className,
  ...rest
}: ButtonLinkProps) {
  const classes = buttonClasses(variant, size, className)
  return plain ? <a {...rest} href={href} className={classes} /> : <Link {...rest} href={href} className={classes} />
}
