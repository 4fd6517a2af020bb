/** A phone number of which only the last four digits are told. */
export const maskPhone = (phone: string): string => `${'•'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`
