import 'server-only'

/** A text as PostgreSQL can keep it: without NUL, and without halves of letters. Tencent stores and returns whatever it was given. */
export const storableText = (text: string): string => Buffer.from(text.replaceAll('\0', '')).toString()
