import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { VisuallyHidden } from './visually-hidden'

/** A grey bar of the size of what is coming; give it width and height. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('block animate-breathe rounded-tag bg-pressed', className)} />
}

/** Holds skeletons shaped like the content: they show only after 150 ms, and are read as one word. */
export function SkeletonGroup({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <div role="status" className={classNames('animate-late', className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {children}
    </div>
  )
}
