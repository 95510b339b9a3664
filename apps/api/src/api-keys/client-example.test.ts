import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

const client = join(import.meta.dirname, "..", "..", "..", "..", "packages", "client");
const example = join(client, "examples", "lend-a-call.ts");

test("what the client's README says of tokens runs: a page follows and holds one call with a token alone", async () => {
  const readme = await readFile(join(client, "README.md"), "utf8");
  expect(readme).toContain((await readFile(example, "utf8")).trim());

  const api = await startApi();
  onTestFinished(() => api.close());
  const env = { ...process.env, CALLHOOK_URL: api.url, CALLHOOK_API_KEY: api.apiKey };
  const { stdout } = await promisify(execFile)(process.execPath, [example], { env, timeout: 30_000 });
  for (const word of ["call-started", "caller-spoke", "agent-spoke", "call-ended"])
    expect(stdout).toContain(word);
});
