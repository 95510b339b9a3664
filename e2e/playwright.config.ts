import { defineConfig } from "@playwright/test";
import { findChromium } from "@callhook/test";

const { executablePath, args } = await findChromium();

/** Each worker has a stack of its own; the specs that it runs share that stack's workspace, one after the other. */
export default defineConfig({
  testDir: "specs",
  globalSetup: "./stack/global-setup.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    launchOptions: { executablePath, args },
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    screenshot: "only-on-failure",
    // Keeping one doubles the time of every test. Where a picture does not tell, run the spec again with `--trace on`.
    trace: "off",
  },
});
