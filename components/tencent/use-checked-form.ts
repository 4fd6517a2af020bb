import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'

interface CheckedFormOptions<Values> {
  /** The door that saves; its `/check` only asks Tencent. */
  door: string
  values: Values
  /** After a saving, whatever Tencent said to it. */
  onSaved: () => Promise<unknown>
}

/** Sends what is typed, to be saved or only to be shown to Tencent, and keeps what came of it. Nothing typed is lost. */
export function useCheckedForm<Values extends object, Check>({ door, values, onSaved }: CheckedFormOptions<Values>) {
  const [problem, setProblem] = useState<ApiProblem>()
  const [check, setCheck] = useState<Check>()
  const [wasSaved, setSaved] = useState(false)
  const [running, setRunning] = useState<'check' | 'save'>()
  const run = async (what: 'check' | 'save'): Promise<Check | undefined> => {
    if (running) return undefined
    setRunning(what)
    setProblem(undefined)
    setCheck(undefined)
    try {
      const answer =
        what === 'save'
          ? await sendJson<Check>(door, { method: 'PUT', body: values })
          : await sendJson<Check>(`${door}/check`, { method: 'POST', body: values })
      setCheck(answer)
      setSaved(what === 'save')
      if (what === 'save') await onSaved()
      return answer
    } catch (error) {
      setProblem(asProblem(error))
      return undefined
    } finally {
      setRunning(undefined)
    }
  }
  return { problem, check, wasSaved, running, run }
}
