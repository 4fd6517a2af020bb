import { publicRoute } from '@/lib/http/public-route'

export const GET = publicRoute('says that the process answers, and nothing else', async () =>
  Response.json({ status: 'ok' }),
)
