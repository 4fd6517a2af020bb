import type { Messages } from '@/lib/messages/messages'

export interface PictureMeeting {
  title: Exclude<keyof Messages['signIn']['picture'], 'now'>
  /** Minutes since midnight. */
  start: number
  end: number
  lane: 0 | 1 | 2
}

/** The hours that the picture shows. */
export const pictureHours = { from: 8, to: 20 }

const at = (hour: number, minute = 0) => hour * 60 + minute

/** The meetings of the picture; at any time of the working day at least one of them runs. */
export const pictureMeetings: readonly PictureMeeting[] = [
  { title: 'standup', lane: 0, start: at(9), end: at(9, 30) },
  { title: 'weekly', lane: 0, start: at(10), end: at(11) },
  { title: 'client', lane: 0, start: at(13, 30), end: at(15) },
  { title: 'retro', lane: 0, start: at(16), end: at(17) },
  { title: 'training', lane: 1, start: at(8, 15), end: at(9, 45) },
  { title: 'design', lane: 1, start: at(10, 30), end: at(12) },
  { title: 'oneOnOne', lane: 1, start: at(12, 30), end: at(13, 15) },
  { title: 'town', lane: 1, start: at(15), end: at(16, 30) },
  { title: 'client', lane: 1, start: at(18), end: at(19, 30) },
  { title: 'interview', lane: 2, start: at(9, 15), end: at(10, 15) },
  { title: 'budget', lane: 2, start: at(11, 45), end: at(12, 45) },
  { title: 'interview', lane: 2, start: at(14), end: at(15, 15) },
  { title: 'weekly', lane: 2, start: at(16, 45), end: at(18, 15) },
]

/** The time of day on the visitor's clock, in minutes, kept inside the working day of the picture. */
export function toPictureTime(date: Date): number {
  return Math.min(Math.max(at(date.getHours(), date.getMinutes()), at(8, 30)), at(19, 15))
}
