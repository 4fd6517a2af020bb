import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface FoldProps {
  title: string
  /** What is set inside, in a line; it stays readable while folded. */
  summary: ReactNode
  /** Something inside needs to be looked at. */
  hasError?: boolean
  /** It was unfolded: what is heavy inside can be fetched now. */
  onOpen?: () => void
  children: ReactNode
}

/** A group of settings that is folded away until somebody wants it. Stack several in a FoldList. */
export function Fold({ title, summary, hasError = false, onOpen, children }: FoldProps) {
  return (
    <details className="group" onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 py-2.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-0.5">
          <span className="w-full shrink-0 font-medium text-14 text-ink sm:w-28">{title}</span>
          <span className={classNames('min-w-0 text-13', hasError ? 'text-danger-ink' : 'text-ink-3')}>{summary}</span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div className="flex flex-col gap-5 px-4 pt-2 pb-5">{children}</div>
    </details>
  )
}

/** Folds under each other on one surface. */
export function FoldList({ children }: { children: ReactNode }) {
  return <div className="divide-y divide-line rounded-card border border-line bg-surface">{children}</div>
}
