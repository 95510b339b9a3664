import { defineConfig } from "@playwright/test";
import { findChromium } from "@callhook/test";

const { executablePath, args } = await findChromium();

/** One stack serves every spec, and specs share its workspace, so they run one after the other. */
export default defineConfig({
  testDir: "specs",
  globalSetup: "./stack/global-setup.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    launchOptions: { executablePath, args },
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
