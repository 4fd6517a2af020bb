import type { Column } from '@/lib/columns/schema'

/** What can be told of a meeting besides its time, subject and state. */
export const listColumns = ['length', 'code', 'role', 'series'] as const satisfies readonly Column[]
export type ListColumn = Column
