/** Where the browser keeps which rooms of a meeting were not booked, until somebody has dealt with them. */
export const notBookedKey = (meetingAddress: string): string => `not-booked ${meetingAddress}`
