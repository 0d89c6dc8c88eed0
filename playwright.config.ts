import { defineConfig } from '@playwright/test';
import { findBrowser } from './checks/browser.ts';

const { executablePath, args: needed, env } = await findBrowser();
/** A microphone that hums, for voice messages. */
const args = [...needed, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** Browser checks: the whole platform is started once; one worker, for server and browser share the machine; no retries, for a journey that needs one is broken. */
export default defineConfig({
  testDir: 'checks',
  testMatch: '**/*.spec.ts',
  testIgnore: process.env['PICTURES'] === '1' ? [] : ['**/pictures*.spec.ts'],
  globalSetup: './checks/journeys/start.ts',
  outputDir: '.cache/browser-checks',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 800 },
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    launchOptions: { executablePath, args, env },
  },
});
