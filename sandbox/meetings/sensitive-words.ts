/** The platform's own list is not published; these harmless words let a test see 9093 on purpose. */
const SENSITIVE_WORDS = ['sensitive-word', '敏感词']

/** Does the subject contain a word the platform refuses (9093)? */
export function hasSensitiveWord(subject: string): boolean {
  const lower = subject.toLowerCase()
  return SENSITIVE_WORDS.some((word) => lower.includes(word))
}
