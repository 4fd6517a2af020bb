import { describe, expect, it } from 'vitest'
import type { Invitation } from './invitation-facts'
import { writeInvitation } from './write-invitation'
import { writeMarkdownInvitation } from './write-markdown-invitation'
import { writeRichInvitation } from './write-rich-invitation'

const meeting = {
  subject: '产品周会 <b>*3*</b> & more',
  code: '351322626',
  startsAt: '2026-04-29T08:30:00Z',
  endsAt: '2026-04-29T11:30:00Z',
  joinUrl: 'https://meeting.example/dm/abc?x=1&y=2',
  password: '0824',
}
const saturdays = ['2022-10-15', '2022-10-22', '2022-10-29', '2022-11-05', '2022-11-12', '2022-11-19', '2022-11-26']
const series = {
  ...meeting,
  subject: '读书会',
  code: '43877684480',
  startsAt: `${saturdays[0]}T13:00:00Z`,
  endsAt: `${saturdays[0]}T14:30:00Z`,
  password: undefined,
  subMeetings: saturdays.map((day) => ({
    id: day,
    startsAt: `${day}T13:00:00Z`,
    endsAt: `${day}T14:30:00Z`,
    cancelled: false,
  })),
}
const invitations: Record<string, Invitation> = {
  meeting: { meeting, timeZone: 'Asia/Shanghai', inviter: '林晓' },
  series: { meeting: series, timeZone: 'Asia/Shanghai' },
}
const formats = { txt: writeInvitation, html: writeRichInvitation, md: writeMarkdownInvitation }

describe.each(Object.keys(invitations))('the invitation to a %s', (name) => {
  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    it.each(Object.keys(formats) as (keyof typeof formats)[])('reads as %s like its golden file', async (format) => {
      const invitation = invitations[name] ?? { meeting, timeZone: 'UTC' }
      const written = `${formats[format](invitation, language)}\n`
      await expect(written).toMatchFileSnapshot(`fixtures/invitations/${name}.${language}.${format}`)
    })
  })
})
