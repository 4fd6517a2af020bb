'use client'

import type { ReactNode } from 'react'
import { CopyButton } from '../ui/copy-button'

interface CodeBlockProps {
  title: string
  /** What is copied. */
  text: string
  /** What the button copies, in words. */
  copyName: string
  /** A line under it. */
  hint?: string
  children: ReactNode
}

/** A text as it came, to read and to copy. */
export function CodeBlock({ title, text, copyName, hint, children }: CodeBlockProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-center justify-between gap-2">
        <span className="font-medium text-13">{title}</span>
        <CopyButton text={text} name={copyName} size="small" variant="ghost" />
      </figcaption>
      <pre className="whitespace-pre-wrap break-all rounded-control border border-line bg-sunken p-3 font-mono text-12 text-ink-2">
        {children}
      </pre>
      {hint && <p className="mt-1 text-12 text-ink-3">{hint}</p>}
    </figure>
  )
}
