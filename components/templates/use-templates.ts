import useSWR from 'swr'
import { asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { RoomList } from '@/lib/rooms/schema'
import type { ListedTemplate, Template, TemplateList } from '@/lib/templates/schema'
import { readOptions } from '../meetings/retry-read'
import type { ChosenRoom } from '../meetings/schedule-values'
import type { Missing } from './taken-over'

/** The door of a tenant's templates. */
export const templatesAddress = (slug: string): string => `/api/t/${slug}/templates`

/** A template with its rooms named. */
export interface OpenedTemplate {
  template: Template
  rooms: ChosenRoom[]
  missing: Missing[]
}

/** The templates that a person can choose from, and what can be done with one. What is done throws ApiProblem. */
export function useTemplates(slug: string) {
  const address = templatesAddress(slug)
  const { data, error, mutate } = useSWR<TemplateList, unknown>(address, fetchJson, readOptions)
  const one = ({ id }: ListedTemplate) => `${address}/${id}`
  return {
    templates: data?.items,
    problem: error === undefined || data ? undefined : asProblem(error),
    reload: () => void mutate(),
    open: async (listed: ListedTemplate): Promise<OpenedTemplate> => {
      const template = await fetchJson<Template>(one(listed))
      if (!template.content.rooms?.length) return { template, rooms: [], missing: [] }
      const rooms = await fetchJson<RoomList>(`/api/t/${slug}/rooms`).then(
        ({ items }) => items,
        () => undefined,
      )
      return { template, rooms: rooms ?? [], missing: rooms ? [] : ['rooms'] }
    },
    rename: async (listed: ListedTemplate, name: string) => {
      await sendJson(one(listed), { method: 'PATCH', body: { name } })
      await mutate()
    },
    remove: async (listed: ListedTemplate) => {
      await sendJson(`${one(listed)}/remove`, { method: 'POST', body: {} })
      await mutate()
    },
  }
}
