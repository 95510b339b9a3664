import { z } from "zod";
import { installWithApt } from "./apt.ts";
import { candidatePaths } from "./candidate-paths.ts";
import { startsHeadless } from "./starts-headless.ts";
import { unpackShipped } from "./unpack-shipped.ts";

const chromiumSchema = z.object({ executablePath: z.string(), args: z.array(z.string()) });
/** A browser that was seen to start here, and the arguments it needs to. */
export type Chromium = z.output<typeof chromiumSchema>;

const quietArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
/** Processes that we start find here what we found, instead of trying all of it again. */
const foundVariable = "CALLHOOK_FOUND_CHROMIUM";

/**
 * Finds a Chromium that really starts headless: the one named by CHROMIUM_PATH, an installed one, Playwright's
 * own, Debian's package (installed now, as root), or the one that came with the npm packages.
 */
export async function findChromium(): Promise<Chromium> {
  const found = process.env[foundVariable];
  if (found !== undefined) return chromiumSchema.parse(JSON.parse(found));
  const refusals: string[] = [];
  for (const find of [candidatePaths, installWithApt, unpackShipped]) {
    for (const executablePath of await find()) {
      const chromium = await tryArguments(executablePath, refusals);
      if (chromium === null) continue;
      process.env[foundVariable] = JSON.stringify(chromium);
      return chromium;
    }
  }
  throw new Error(
    `No Chromium starts here. Install one, or name one with CHROMIUM_PATH.\n${refusals.join("\n")}`,
  );
}

/** Root has no sandbox; somebody else may be refused one by a container. */
async function tryArguments(executablePath: string, refusals: string[]): Promise<Chromium | null> {
  const unsandboxed = ["--no-sandbox", ...quietArguments];
  for (const args of process.getuid?.() === 0 ? [unsandboxed] : [quietArguments, unsandboxed]) {
    const refusal = await startsHeadless({ executablePath, args });
    if (refusal === null) return { executablePath, args };
    refusals.push(`  ${executablePath}: ${refusal}`);
  }
  return null;
}
