import { defineConfig, devices } from 'playwright/test';

/** The stack is started by `npm run test:e2e`, which says where it is. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.data/test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Two cores run the browsers, the store and its services: what fails for time passes when asked again, and is named flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL,
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Recording costs a third of the time: `npm run test:e2e -- --trace on cart` where one fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
