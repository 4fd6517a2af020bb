/** How often each operation reached the sandbox with somebody's token. */
export async function callsBy({ origin }: { origin: string }): Promise<(openId: string, operation: string) => number> {
  const answer = await fetch(`${origin}/_sandbox/requests`)
  const { requests } = (await answer.json()) as { requests: { operation?: string; headers: Record<string, string> }[] }
  const openIdOf = (headers: Record<string, string>) =>
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'openid')?.[1]
  return (openId, operation) =>
    requests.filter((one) => one.operation === operation && openIdOf(one.headers) === openId).length
}
