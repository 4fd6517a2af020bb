/** The request header in which proxy.ts tells pages their own path and query; it overwrites what a client sends. */
export const PAGE_HEADER = 'x-console-page'
