import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything, once; a build that repeats it takes twice as long.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino', 'undici'],
  // All other headers that guard an answer are in lib/http/guard-answers.ts; pages get their policy in proxy.ts.
  headers: async () => [
    // Callback addresses hold a code; nobody hears of them. It must stand here: this table wins over what a route sets.
    { source: '/api/oauth/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
}

const withMessages = createNextIntlPlugin({
  requestConfig: './lib/messages/request.ts',
  experimental: {
    // Messages are parsed by the build, so that no browser loads a parser for them.
    messages: {
      path: ['./lib/messages/en', './lib/messages/zh-CN'],
      locales: ['en', 'zh-CN'],
      format: 'json',
      precompile: true,
    },
  },
})

export default withMessages(nextConfig)
