/** How the places of all drafts in the browser's storage begin; signing out empties them. */
export const DRAFTS = 'draft '
