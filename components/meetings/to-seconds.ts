/** A moment as the doors take it, without fractions. */
export const toSeconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`
