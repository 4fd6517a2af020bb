import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { requestOf } from '../../fixtures/exercise-operation'
import { createMeeting } from './create-meeting'
import { CreateSettings, UpdateSettings, wireSettings } from './settings'
import { updateMeeting } from './update-meeting'

type Schema = { properties: Record<string, { enum?: unknown[]; type: string; 'x-unsupported'?: true }> }

const page = new URL('../../../../sandbox/contract/meetings.yaml', import.meta.url)
const { schemas } = (parse(readFileSync(page, 'utf8')) as { components: { schemas: Record<string, Schema> } })
  .components

const effective = (name: string) =>
  Object.entries(schemas[name]?.properties ?? {}).filter(([, field]) => !field['x-unsupported'])
const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const times = { startsAt: new Date('2026-03-12T06:00:00Z'), endsAt: new Date('2026-03-12T07:00:00Z') }

/** All settings of a schema, each with its last documented value. */
function everySetting(name: string) {
  const value = ({ enum: values, type }: Schema['properties'][string]) =>
    values?.at(-1) ?? (type === 'boolean' ? true : 1)
  return effective(name).map(([field, schema]) => [field, value(schema)] as const)
}

describe('every documented setting that has an effect', () => {
  test('can be sent with a new meeting', () => {
    const settings = everySetting('MeetingSettingsCreate')
    const input = CreateSettings.parse(Object.fromEntries(settings.map(([name, value]) => [camel(name), value])))
    expect(requestOf(createMeeting, { subject: 'Weekly', ...times, settings: input }).body).toMatchObject({
      settings: Object.fromEntries(settings),
    })
    expect(settings.map(([name]) => name)).toEqual(
      expect.arrayContaining(['auto_record_type', 'participant_join_auto_record', 'water_mark_type']),
    )
  })

  test('can be sent with a change', () => {
    const settings = everySetting('MeetingSettingsUpdate')
    const input = UpdateSettings.parse(Object.fromEntries(settings.map(([name, value]) => [camel(name), value])))
    expect(requestOf(updateMeeting, { meetingId: '1', settings: input }).body).toEqual({
      userid: 'tester',
      instanceid: 1,
      settings: Object.fromEntries(settings),
    })
  })

  test('is read from an answer', () => {
    const settings = everySetting('MeetingSettingsResult').filter(([name]) => !/enterprise/.test(name))
    expect(wireSettings.parse(Object.fromEntries(settings))).toEqual(
      Object.fromEntries(settings.map(([name, value]) => [camel(name), value])),
    )
  })
})

test.each([
  ['settings.waterMarkType', { muteEnableJoin: true, waterMarkType: 2 }],
  ['settings.autoRecordType', { muteEnableJoin: true, autoRecordType: 'always' }],
  ['settings.muteEnableJoin', { muteAll: true }],
  ['settings', { muteEnableJoin: true, hostVideo: true }],
])('is refused with the field %s named: %j', (path, settings) => {
  expect(() => requestOf(createMeeting, { subject: 'Weekly', ...times, settings: settings as never })).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
  )
})

test('a kind of recording added later is read as none said', () => {
  expect(wireSettings.parse({ auto_record_type: 'sky', mute_enable_join: '1' })).toEqual({ muteEnableJoin: true })
})
