import { notFound, redirect } from 'next/navigation'
import { explainEnding } from '@/lib/auth/explain-ending'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** Where a page goes that was left because its sign-in ended; it shows nothing itself. */
export default async function EndedPage({ searchParams }: PageProps) {
  const { tenant: slug, ticket, returnTo } = await searchParams
  if (typeof slug !== 'string') notFound()
  redirect(await explainEnding({ slug, ticket: textOf(ticket), wanted: textOf(returnTo) }))
}
