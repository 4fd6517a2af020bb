import { expect } from 'vitest'
import { book } from '../arrange'
import type { Case } from '../case'

const guests = [{ area: '86', phone_number: '13800000009', guest_name: 'Gus' }]

/** Guests by the number of their telephone; the numbers of the examples are masked. */
export const guestLists: Case[] = [
  {
    operation: 'listGuests',
    async given(scene) {
      const { meeting_id } = await book(scene, { guests })
      return { path: { meeting_id }, query: { userid: scene.id('ann') } }
    },
    proves: (json: object) => expect(json).toMatchObject({ guests }),
  },
  {
    operation: 'listGuestsByCode',
    async given(scene) {
      const { meeting_code } = await book(scene, { guests })
      return { query: { userid: scene.id('ann'), meeting_code } }
    },
    proves: (json: object) => expect(json).toMatchObject({ guests }),
  },
  {
    operation: 'updateGuests',
    async given(scene) {
      const { meeting_id } = await book(scene)
      return { path: { meeting_id }, body: { userid: scene.id('ann'), guests } }
    },
  },
  {
    operation: 'updateGuestsByCode',
    async given(scene) {
      const { meeting_code } = await book(scene)
      return { body: { userid: scene.id('ann'), meeting_code, guests } }
    },
  },
]
