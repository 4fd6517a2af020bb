/** How often a person's tokens were exchanged, refreshed and refused at a sandbox. */
export async function tokenCounts({ origin }: { origin: string }, openId: string) {
  const response = await fetch(`${origin}/_sandbox/tokens`)
  const { byOpenId } = (await response.json()) as { byOpenId: Record<string, TokenCounts> }
  return byOpenId[openId] ?? { exchanges: 0, refreshes: 0, rejected: 0 }
}

interface TokenCounts {
  exchanges: number
  refreshes: number
  rejected: number
}
