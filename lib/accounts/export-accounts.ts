import 'server-only'
import { createTranslator } from 'use-intl/core'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { streamCsv } from '@/lib/csv/stream-csv'
import { asTenant } from '@/lib/db'
import { isLocale, type Locale } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import type { Position } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { dayOf, toWallTime } from '@/lib/time'
import { readAccountsPage } from './read-accounts-page'
import type { Account, AccountFilters, AccountsExport, AccountsExportQuery } from './schema'

/** Accounts that are in memory at a time. */
const BATCH = 500

/**
 * All accounts that match as CSV, in the order of the screen and in the language of whoever asks, written while they are read. The
 * export is in the audit before the first byte; what was searched for is not, since it may be a name.
 */
export async function exportAccounts(ctx: PersonContext, query: AccountsExportQuery): Promise<AccountsExport> {
  const { tenant, now } = ctx
  const { lang, ...filters } = query
  const { q, ...rest } = filters
  await asTenant({ id: tenant.id }, (db) =>
    recordAuditEvent(db, ctx, { action: 'member.exported', details: { ...rest, searched: Boolean(q) } }),
  )
  const { header, write } = columnsIn(lang ?? (isLocale(tenant.locale) ? tenant.locale : 'zh-CN'), tenant.timeZone)
  const filename = `accounts-${tenant.slug}-${dayOf(now, tenant.timeZone)}.csv`
  return { filename, content: streamCsv(header, readRows(ctx, filters, write)) }
}

async function* readRows(ctx: PersonContext, filters: AccountFilters, write: (account: Account) => (string | null)[]) {
  let after: Position | null = null
  do {
    const { items, end } = await readAccountsPage(ctx, filters, { after, size: BATCH })
    if (items.length > 0) yield items.map(write)
    after = end
  } while (after)
}

function columnsIn(locale: Locale, timeZone: string) {
  const messages = messagesOf(locale)
  const { roles, memberships, statuses } = messages.accounts.csv
  // A build keeps texts with gaps in another form: only a translator reads both.
  const title = createTranslator({ locale, messages, namespace: 'accounts.csv.columns' })
  const moment = (instant: string | null) => {
    if (instant === null) return null
    const { day, time } = toWallTime(instant, timeZone)
    return `${day} ${time}`
  }
  const cells: Record<keyof typeof messages.accounts.csv.columns, (account: Account) => string | null> = {
    name: ({ name }) => name,
    userid: ({ userid }) => userid,
    openId: ({ openIdMasked }) => openIdMasked,
    role: ({ role }) => roles[role],
    membership: ({ membershipStatus }) => memberships[membershipStatus],
    connection: ({ status }) => statuses[status],
    requested: ({ requestedAt }) => moment(requestedAt),
    decided: ({ decision }) => moment(decision?.at ?? null),
    decidedBy: ({ decision }) => decision?.byName ?? null,
    reason: ({ decision }) => decision?.reason ?? null,
    authorized: ({ authorizedAt }) => moment(authorizedAt),
    lastUsed: ({ lastUsedAt }) => moment(lastUsedAt),
    validUntil: ({ refreshExpiresAt }) => moment(refreshExpiresAt),
    failures: ({ consecutiveFailures }) => String(consecutiveFailures),
    failureCode: ({ failureCode }) => (failureCode === null ? null : String(failureCode)),
    scopes: ({ scopes }) => scopes.join(' '),
    id: ({ id }) => id,
  }
  const keys = Object.keys(cells) as (keyof typeof messages.accounts.csv.columns)[]
  return {
    header: keys.map((key) => title(key, { zone: timeZone })),
    write: (account: Account) => keys.map((key) => cells[key](account)),
  }
}
