import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { Banner } from '../ui/banner'

/** Lets Tencent be asked about what is stored, with what it said and why it could not be asked. */
export function useStoredCheck<Check>(door: string, body: object, onChecked: () => Promise<unknown>) {
  const problems = useTranslations('errors.problems')
  const [check, setCheck] = useState<Check>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isRunning, setRunning] = useState(false)
  const run = async () => {
    if (isRunning) return
    setRunning(true)
    setProblem(undefined)
    setCheck(undefined)
    try {
      const answer = await sendJson<Check>(`${door}/check`, { method: 'POST', body })
      setCheck(answer)
      await onChecked()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setRunning(false)
    }
  }
  const notice = problem && (
    <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
  )
  return { check, isRunning, notice, run: () => void run() }
}
