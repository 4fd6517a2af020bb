'use client'

import { PageFailure, type PageFailureProps } from '@/components/layout/page-failure'

/** Inside the frame, so that the way to other pages stays. */
export default function TenantErrorPage(props: PageFailureProps) {
  return <PageFailure {...props} />
}
