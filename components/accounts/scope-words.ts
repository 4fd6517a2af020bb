/** The scopes worth telling: managing something includes seeing it. Names that Tencent has not published stay as they are. */
export function scopeWords(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].filter(
    (scope) => !scopes.includes(scope.replace(/^VIEW_/, 'MANAGE_')) || !scope.startsWith('VIEW_'),
  )
}
