/** A control call that cannot be done; answered with its status and `{message}`. */
export class ControlError extends Error {
  constructor(
    message: string,
    readonly statusCode: 400 | 404 | 409 = 400,
  ) {
    super(message)
  }
}
