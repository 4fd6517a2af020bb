import { SignInPage } from '@/components/sign-in/sign-in-page'
import { findVisitor } from '@/lib/auth/find-visitor'
import { pendingPath } from '@/lib/auth/sign-in-paths'

interface PageProps {
  searchParams: Promise<{ organisation?: string | string[] }>
}

export default async function StartPage({ searchParams }: PageProps) {
  const [{ organisation }, { signedIn, lastTenant, unfinished }] = await Promise.all([searchParams, findVisitor()])
  return (
    <SignInPage
      signedIn={signedIn}
      organisation={typeof organisation === 'string' ? organisation : lastTenant}
      unfinished={unfinished && { name: unfinished.name, href: pendingPath(unfinished.slug) }}
    />
  )
}
