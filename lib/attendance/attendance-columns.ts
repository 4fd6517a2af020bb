import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { TableColumn } from '@/lib/exports/stream-table'
import { deviceOf } from '@/lib/meetings/device-of'
import type { Locale } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import type { ListedPerson } from './arrange-people'
import type { AbsentPerson } from './schema'

/** Somebody who was there, or was to be. */
export type FileRow = ListedPerson | AbsentPerson

type Name = keyof ReturnType<typeof messagesOf>['attendance']['columns']

/** The columns of an attendance file, with titles and words in a language. */
export function attendanceColumns(locale: Locale, timeZone: string) {
  const messages = messagesOf(locale)
  const { attendance, participants } = messages
  // A build keeps texts with gaps in another form: only a translator reads both.
  const title = createTranslator({ locale, messages, namespace: 'attendance.columns' })
  const { yes } = attendance.file
  const cells: Record<Name, { kind: TableColumn['kind']; width?: number; cell: (person: ListedPerson) => unknown }> = {
    name: { kind: 'text', cell: ({ name }) => name || participants.unnamed },
    role: { kind: 'text', width: 12, cell: ({ role }) => attendance.roles[role] },
    standing: { kind: 'text', width: 12, cell: ({ leftAt }) => attendance.file[leftAt ? 'attended' : 'inside'] },
    joined: { kind: 'instant', cell: ({ joinedAt }) => joinedAt },
    left: { kind: 'instant', cell: ({ leftAt }) => leftAt },
    minutes: { kind: 'number', cell: ({ seconds }) => Math.round(seconds / 6) / 10 },
    share: { kind: 'number', cell: ({ share }) => Math.round(share * 100) },
    late: { kind: 'text', width: 12, cell: ({ isLate }) => (isLate ? yes : null) },
    early: { kind: 'text', width: 12, cell: ({ leftEarly }) => (leftEarly ? yes : null) },
    below: { kind: 'text', width: 16, cell: ({ isBelow }) => (isBelow ? yes : null) },
    times: { kind: 'number', cell: ({ stays }) => stays.length },
    devices: {
      kind: 'text',
      cell: ({ stays }) => [...new Set(stays.map(({ device }) => participants.devices[deviceOf(device)]))].join(', '),
    },
  }
  const names = Object.keys(cells) as Name[]
  const ofAbsent: Partial<Record<Name, (person: AbsentPerson) => unknown>> = {
    name: ({ name }) => name || participants.unnamed,
    role: ({ role }) => attendance.roles[role],
    standing: () => attendance.file.absent,
  }
  const columns: TableColumn[] = names.map((name) => ({
    ...{ title: title(name, { zone: timeZone }), kind: cells[name].kind, width: cells[name].width },
  }))
  const write = (row: FileRow): unknown[] =>
    names.map((name) => ('stays' in row ? cells[name].cell(row) : ofAbsent[name]?.(row)))
  return { columns, write }
}
