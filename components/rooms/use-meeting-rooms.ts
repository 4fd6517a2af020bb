import { useState } from 'react'
import useSWR, { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { BookingList, BookingOutcome } from '@/lib/rooms/schema'
import { readOptions } from '../meetings/retry-read'
import { notBookedKey } from './not-booked'

type NotBooked = BookingOutcome['failed']

/** The rooms of a meeting, and how to book and release them. `address` is the meeting's door. */
export function useMeetingRooms(slug: string, address: string) {
  const { mutate: mutateAny } = useSWRConfig()
  const { data, error, mutate } = useSWR<BookingList, unknown>(`${address}/rooms`, fetchJson, readOptions)
  const { data: notBooked = [], mutate: keep } = useSWR<NotBooked>(notBookedKey(address), null)
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState<string>()

  const refresh = () =>
    Promise.all([mutate(), mutateAny((key) => typeof key === 'string' && key.startsWith(`/api/t/${slug}/rooms`))])

  /** Says whether it was done; what hindered it is shown as `problem`. */
  const send = async <T>(name: string, method: 'POST' | 'DELETE', rooms: string[]): Promise<T | undefined> => {
    setBusy(name)
    setProblem(undefined)
    try {
      const answer = await sendJson<T>(`${address}/rooms`, { method, body: { rooms } })
      return answer ?? ({} as T)
    } catch (thrown) {
      setProblem(asProblem(thrown))
      return undefined
    } finally {
      await refresh()
      setBusy(undefined)
    }
  }

  return {
    list: data,
    readProblem: error === undefined ? undefined : asProblem(error),
    reload: () => void mutate(),
    notBooked,
    dismiss: () => void keep([], { revalidate: false }),
    problem,
    /** What is being worked on: `book`, or a room that is being released. */
    busy,
    /** Books rooms; true where all of them are. */
    book: async (rooms: string[]): Promise<boolean> => {
      const outcome = await send<BookingOutcome>('book', 'POST', rooms)
      if (outcome) await keep(outcome.failed, { revalidate: false })
      return outcome?.failed.length === 0
    },
    release: async (room: string): Promise<boolean> => (await send(room, 'DELETE', [room])) !== undefined,
  }
}
