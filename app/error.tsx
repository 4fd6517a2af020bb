'use client'

import { PageFailure, type PageFailureProps } from '@/components/layout/page-failure'

export default function ErrorPage(props: PageFailureProps) {
  return (
    <main id="content" className="flex min-h-dvh items-center justify-center">
      <PageFailure {...props} />
    </main>
  )
}
