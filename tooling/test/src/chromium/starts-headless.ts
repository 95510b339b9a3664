import { chromium } from "@playwright/test";

const timeoutMs = 30_000;

/** Lets the browser show a page in the way the suites will. Null when it did, otherwise why not. */
export async function startsHeadless(options: {
  executablePath: string;
  args: string[];
}): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...options, timeout: timeoutMs });
    try {
      const page = await browser.newPage();
      await page.setContent("<p id=shown></p><script>shown.textContent = 6 * 7</script>");
      const shown = await page.textContent("#shown", { timeout: timeoutMs });
      return shown === "42" ? null : "it started but did not show a page";
    } finally {
      await browser.close();
    }
  } catch (error) {
    return error instanceof Error ? summarise(error.message) : String(error);
  }
}

/** The line that says why, out of a launch log of many. */
function summarise(message: string): string {
  const lines = message.split("\n").filter((line) => !line.includes("<launching>"));
  return (
    lines.find((line) => /error while loading|ENOENT|sandbox|FATAL/.test(line)) ??
    lines[0] ??
    message
  ).trim();
}
