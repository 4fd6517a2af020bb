import { defineConfig } from 'playwright/test'

const addresses = JSON.parse(process.env.E2E_ADDRESSES ?? '{"origin":"http://localhost:3000"}') as { origin: string }

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // Patience costs nothing where all is well; a machine of two cores that also builds is slow at times.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    baseURL: addresses.origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Without a GPU each frame is drawn by the processor: no film of every test, and no animations that nobody looks at.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
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
