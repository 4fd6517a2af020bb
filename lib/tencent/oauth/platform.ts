/** Where a platform serves authorisation: addresses from the operator's configuration, never from a tenant. */
export type OAuthPlatform = {
  /** The whole address of the consent page. Newer: /marketplace/authorize.html, older: /authorize.html. */
  authorizeUrl: string
  /** Origin of the token endpoints. */
  tokenOrigin: string
}
