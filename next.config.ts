import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything, once; a build that repeats it takes twice as long.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino', 'undici'],
  // Pages get their content security policy, which needs a nonce, in proxy.ts.
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // Callback addresses hold a code; nobody hears of them. It must stand here: this table wins over what a route sets.
    { source: '/api/oauth/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
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
