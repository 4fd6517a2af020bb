import type { Guest } from './schema'

/** A guest in Tencent's words. */
export const toTencentGuest = ({ phone, ...guest }: Guest) => ({ ...guest, phoneNumber: phone })
