'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { CopyButton } from './copy-button'
import { IconButton } from './icon-button'

interface CoveredSecretProps {
  secret: string
  /** What is read while it is covered, and what its buttons are called. */
  words: Record<'covered' | 'show' | 'hide' | 'copy', string>
  /** Of the text itself. */
  className: string
}

/** A secret that its reader may see: covered until they ask, and copied without being shown. */
export function CoveredSecret({ secret, words, className }: CoveredSecretProps) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <span className={className}>
        {isShown ? secret : <span aria-hidden="true">{'•'.repeat(secret.length)}</span>}
        {!isShown && <span className="sr-only">{words.covered}</span>}
      </span>
      <span className="flex items-center pointer-coarse:gap-2">
        <IconButton
          name={isShown ? words.hide : words.show}
          icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          size="small"
          onClick={() => setShown(!isShown)}
        />
        <CopyButton text={secret} name={words.copy} size="small" />
      </span>
    </>
  )
}
