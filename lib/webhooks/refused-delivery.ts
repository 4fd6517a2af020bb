import { AppError } from '@/lib/errors'

/** The step at which a delivery was refused. */
export type RefusedStep = 'body' | 'address' | 'signature' | 'timestamp' | 'content'

/** A delivery that is not taken. Who sent it learns no more than the code; the step is for the delivery log. */
export class RefusedDelivery extends AppError {
  constructor(
    code: 'not_allowed' | 'invalid_input',
    message: string,
    readonly step: RefusedStep,
  ) {
    super(code, message)
  }
}
