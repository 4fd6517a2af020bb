const NIGHT_FROM = '22:00'
const NIGHT_TO = '07:00'

/** Whether a time of day, `HH:mm`, is one to let people sleep. */
export const isNight = (time: string): boolean => time >= NIGHT_FROM || time < NIGHT_TO

/** The place that a zone is named for. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
