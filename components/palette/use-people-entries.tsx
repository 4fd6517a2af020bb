import { UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import useSWR from 'swr'
import type { AccountList } from '@/lib/accounts/schema'
import { fetchJson } from '@/lib/fetcher'
import { listDoor, noFilter, writeAddress } from '../accounts/accounts-address'
import type { Role } from '../layout/navigation'
import { tenantPath } from '../layout/navigation'
import { readOptions } from '../meetings/retry-read'
import type { PaletteEntry } from './palette-entry'
import { useSettled } from './use-settled'

const MOST = 5

/** The accounts whose names hold what is typed, for those who may see them. */
export function usePeopleEntries(slug: string, role: Role, typed: string): PaletteEntry[] {
  const router = useRouter()
  const asked = useSettled(typed.trim())
  const address = { ...noFilter, view: 'active' as const, account: '', bulk: '', q: asked }
  const door = role !== 'MEMBER' && asked.length > 0 ? listDoor(slug, address) : null
  const { data } = useSWR<AccountList, unknown>(door, fetchJson, { ...readOptions, keepPreviousData: true })
  return (door ? (data?.items ?? []) : []).slice(0, MOST).map(({ id, name }) => ({
    id: `person ${id}`,
    group: 'people',
    label: name ?? id,
    icon: <UserRound aria-hidden="true" />,
    run: () => router.push(tenantPath(slug, `/admin/accounts${writeAddress({ ...address, q: '', account: id })}`)),
  }))
}
