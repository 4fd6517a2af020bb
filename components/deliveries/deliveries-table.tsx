import { useTranslations } from 'next-intl'
import type { DeliveredEvent } from '@/lib/deliveries/schema'
import { type Column, DataTable } from '../ui/data-table'
import { Moment } from '../ui/moment'
import { DeliveryState } from './delivery-state'
import { useDeliveryWords } from './use-delivery-words'

interface DeliveriesTableProps {
  deliveries: readonly DeliveredEvent[]
  now: Date
  timeZone: string
  hrefOf: (id: string) => string
  onOpen: (id: string) => void
}

/** What was delivered; on a phone each is a card. */
export function DeliveriesTable({ deliveries, now, timeZone, hrefOf, onOpen }: DeliveriesTableProps) {
  const t = useTranslations('deliveries')
  const words = useDeliveryWords()
  const columns: Column<DeliveredEvent>[] = [
    {
      key: 'event',
      header: t('columns.event'),
      primary: true,
      cell: (row) => (
        <span className="flex min-w-0 flex-col">
          <a
            href={hrefOf(row.id)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onOpen(row.id)
            }}
            className="truncate font-medium text-ink after:absolute after:inset-0"
          >
            {words.title(row)}
          </a>
          <span className="truncate font-mono font-normal text-12 text-ink-3">{row.traceId ?? row.event ?? ''}</span>
        </span>
      ),
    },
    {
      key: 'state',
      header: t('columns.state'),
      bare: true,
      className: 'w-36',
      cell: (row) => <DeliveryState state={row.state} />,
    },
    {
      key: 'why',
      header: t('columns.why'),
      bare: true,
      className: 'w-[24%]',
      cell: (row) => <span className="line-clamp-2 text-13">{whyOf(row, t, words.failure)}</span>,
    },
    {
      key: 'attempts',
      header: t('columns.attempts'),
      className: 'w-44',
      cell: ({ attempts, lastStatus, lastMs }) =>
        lastStatus === null ? (
          <span className="text-ink-3">{t('notLogged')}</span>
        ) : (
          <span className="tabular-nums">
            {t('attempts', { count: attempts, status: lastStatus, ms: lastMs ?? 0 })}
          </span>
        ),
    },
    {
      key: 'received',
      header: t('columns.received'),
      className: 'w-32',
      cell: ({ receivedAt }) => (
        <span className="relative z-10">
          <Moment instant={receivedAt} now={now} timeZone={timeZone} />
        </span>
      ),
    },
  ]
  return <DataTable caption={t('title')} columns={columns} rows={deliveries} rowKey={({ id }) => id} fixed />
}

type Translate = ReturnType<typeof useTranslations<'deliveries'>>

function whyOf(
  { state, lastVerdict, lastError, tries }: DeliveredEvent,
  t: Translate,
  failure: (code: string) => string,
) {
  if (state === 'refused' && lastVerdict) return t(`verdicts.${lastVerdict}`)
  if (lastError && state === 'failed') return t('gaveUp', { tries, why: failure(lastError) })
  if (lastError && tries > 0) return t('failsSoFar', { tries, why: failure(lastError) })
  return t(`meanings.${state}`)
}
