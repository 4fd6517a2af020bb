import { defineConfig } from 'playwright/test'

const addresses = JSON.parse(process.env.E2E_ADDRESSES ?? '{"origin":"http://localhost:3000"}') as { origin: string }

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    baseURL: addresses.origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium must not look for its maker's servers: tests run without the internet.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
