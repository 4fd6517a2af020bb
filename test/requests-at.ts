/** What reached the REST gateway of a sandbox. */
interface SeenRequest {
  id: number
  operation?: string
  code?: number
  headers: Record<string, string>
}

/** The requests of the REST gateway since one of them, the oldest first. */
export async function requestsAt({ origin }: { origin: string }, since = 0): Promise<SeenRequest[]> {
  const answer = await fetch(`${origin}/_sandbox/requests?since=${since}`)
  const { requests } = (await answer.json()) as { requests: (SeenRequest & { path: string })[] }
  return requests.filter(({ path }) => path.startsWith('/v1/'))
}

/** Those that were made with an enterprise's secret. */
export const bySecret = (requests: SeenRequest[]): SeenRequest[] =>
  requests.filter(({ headers }) => Object.keys(headers).some((name) => name.toLowerCase() === 'x-tc-signature'))
