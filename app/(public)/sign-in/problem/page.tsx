import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProblemPage } from '@/components/sign-in/problem-page'
import { readProblem } from '@/lib/auth/read-problem'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const problem = readProblem(await searchParams)
  if (!problem) return {}
  const t = await getTranslations('problems')
  return { title: t(`${problem.reason}.title`) }
}

export default async function SignInProblemPage({ searchParams }: PageProps) {
  const problem = readProblem(await searchParams)
  if (!problem) notFound()
  return <ProblemPage {...problem} />
}
