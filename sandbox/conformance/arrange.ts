import { expect } from 'vitest'
import type { Scene } from './scene'

export const HOUR = 3600
export const DAY = 86_400

/** What the tests need of a meeting that they made. */
export interface Made {
  meeting_id: string
  meeting_code: string
  start_time: string
}

/** Seconds of the sandbox, which tests move on. */
export async function now({ control }: Scene): Promise<number> {
  return (await control<{ now: number }>('clock')).now
}

export async function pass({ control }: Scene, advanceSeconds: number): Promise<void> {
  await control('clock', { advanceSeconds })
}

/** Times of a meeting in an hour, for an hour, as requests have them. */
export async function inAnHour(scene: Scene): Promise<{ start_time: string; end_time: string }> {
  const startsAt = (await now(scene)) + HOUR
  return { start_time: String(startsAt), end_time: String(startsAt + HOUR) }
}

/** A meeting in an hour, made by ann, hosted by ben, cleo invited, unless told. */
export async function book(scene: Scene, fields: Record<string, unknown> = {}, userid = 'ann'): Promise<Made> {
  const body = {
    userid: scene.id(userid),
    instanceid: 1,
    subject: '季度复盘',
    type: 0,
    ...(await inAnHour(scene)),
    hosts: [{ userid: scene.id('ben') }],
    invitees: [{ userid: scene.id('cleo') }],
    ...fields,
  }
  const answer = await scene.ask<{ meeting_info_list: [Made] }>({ method: 'POST', path: '/v1/meetings', body }, userid)
  return answer.meeting_info_list[0]
}

/** Such a meeting of every day. */
export function bookSeries(scene: Scene, fields: Record<string, unknown> = {}, userid?: string): Promise<Made> {
  const recurring_rule = { recurring_type: 0, until_type: 1, until_count: 7 }
  return book(scene, { meeting_type: 1, recurring_rule, ...fields }, userid)
}

/** A meeting with a live stream, its password and what the examples have beside it. */
export function bookLive(scene: Scene, fields: Record<string, unknown> = {}): Promise<Made> {
  const live_config = {
    live_subject: 'test',
    live_summary: 'test',
    enable_live_password: true,
    live_password: '654321',
    enable_live_im: true,
    enable_live_replay: true,
  }
  return book(scene, { enable_live: true, live_config, ...fields })
}

export async function move({ control }: Scene, { meeting_id }: Made, how: 'join' | 'leave', userid: string) {
  await control(`meetings/${meeting_id}/${how}`, { userid })
}

/** The meeting takes place: these people come and go an hour later. */
export async function hold(scene: Scene, meeting: Made, ...userids: string[]): Promise<void> {
  await pass(scene, Number(meeting.start_time) - (await now(scene)))
  for (const userid of userids) await move(scene, meeting, 'join', userid)
  await pass(scene, HOUR)
  for (const userid of userids) await move(scene, meeting, 'leave', userid)
}

/** A recording as the control side tells it. */
export interface Recorded {
  meeting: Made
  id: string
  startedAt: number
  files: [{ id: string }]
}

/** A meeting that took place with ann in it and was recorded for 10 minutes. */
export async function record(scene: Scene): Promise<Recorded> {
  const meeting = await book(scene)
  await hold(scene, meeting, 'ann')
  const made = await scene.control<Omit<Recorded, 'meeting'>>(`meetings/${meeting.meeting_id}/record`, { seconds: 600 })
  return { meeting, ...made }
}

/** A window of a day around now, as lists of recordings have it. */
export async function around(scene: Scene): Promise<{ start_time: number; end_time: number }> {
  const moment = await now(scene)
  return { start_time: moment - DAY, end_time: moment + HOUR }
}

/** About an hour: the clock that is moved on by one goes on by itself, too. */
export function expectAnHour(length: number, hour: number): void {
  expect(length).toBeGreaterThanOrEqual(hour)
  expect(length).toBeLessThan(hour * 1.02)
}
