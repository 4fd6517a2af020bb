/** Where a tab keeps what was typed of an enterprise secret and not saved. */
export const credentialPlace = (slug: string): string => `tencent-credential ${slug}`

/** The same of an application. */
export const applicationPlace = (slug: string): string => `tencent-application ${slug}`

/** Whether something is kept there, without reading it: the form does, and brings what that takes. */
export function isKept(place: string): boolean {
  try {
    return sessionStorage.getItem(place) !== null
  } catch {
    return false
  }
}
