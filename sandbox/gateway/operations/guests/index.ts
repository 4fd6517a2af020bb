import type { Operation } from '../../operation'
import { listGuests, listGuestsByCode } from './list-guests'
import { updateGuests, updateGuestsByCode } from './update-guests'

/** Guests of meetings, known by their phones. */
export const guestOperations: Operation[] = [listGuests, listGuestsByCode, updateGuests, updateGuestsByCode]
