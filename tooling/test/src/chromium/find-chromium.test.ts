import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { startsHeadless } from "./starts-headless.ts";

test("a file that is not there is refused with its reason", async () => {
  const refusal = await startsHeadless({ executablePath: "/nowhere/chromium", args: [] });
  expect(refusal).toMatch(/\/nowhere\/chromium/);
});

test("a program that starts and ends without being a browser is refused", async () => {
  const executablePath = join(temporaryFolder(), "chromium");
  writeFileSync(
    executablePath,
    "#!/bin/sh\necho 'error while loading shared libraries: libnss3.so' >&2\nexit 127\n",
    {
      mode: 0o755,
    },
  );
  expect(await startsHeadless({ executablePath, args: [] })).toContain("libnss3.so");
});
