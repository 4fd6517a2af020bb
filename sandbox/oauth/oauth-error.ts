/** A failed token call; codes 10, 20, 999 and 1001 to 1006 of the documentation. */
export class OAuthError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
