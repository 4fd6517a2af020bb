'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, sendJson } from '@/lib/fetcher'
import type { Organization } from '@/lib/organization/schema'
import { Card } from '../ui/card'
import { RadioGroup } from '../ui/radio-group'
import { toast } from '../ui/toast'
import { useWritable } from '../ui/use-writable'

interface JoinPolicyProps {
  slug: string
  settings: Organization
  /** Only owners open or close the door. */
  mayChange: boolean
}

/** How people come in; it holds as soon as it is chosen. */
export function JoinPolicy({ slug, settings, mayChange }: JoinPolicyProps) {
  const t = useTranslations('organization.join')
  const problems = useTranslations('errors.problems')
  const [policy, setPolicy] = useState(settings.joinPolicy)
  const { disabledReason: offline } = useWritable()
  const reason = mayChange ? offline : t('ownersOnly')
  const choose = async (joinPolicy: Organization['joinPolicy']) => {
    const before = policy
    setPolicy(joinPolicy)
    try {
      await sendJson(`/api/t/${slug}/admin/organization/join-policy`, { method: 'PUT', body: { joinPolicy } })
      toast({ text: t('done'), tone: 'success' })
    } catch (error) {
      setPolicy(before)
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
    }
  }
  return (
    <Card title={t('title')} className="max-w-[40rem]">
      <RadioGroup
        legend={t('title')}
        hideLegend
        value={policy}
        onChange={(event) => void choose(event.target.value === 'OPEN' ? 'OPEN' : 'APPROVAL')}
        options={[
          { value: 'APPROVAL', label: t('approval'), hint: t('approvalHint'), disabledReason: reason },
          {
            value: 'OPEN',
            label: t('open'),
            hint: t('openHint'),
            disabledReason: reason ?? (settings.knowsEnterprise ? undefined : t('needsEnterprise')),
          },
        ]}
      />
    </Card>
  )
}
