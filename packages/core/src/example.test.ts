import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const packageRoot = join(import.meta.dirname, "..");
const exampleOf = (name: string) => join(packageRoot, "examples", name);
const readme = readFileSync(join(packageRoot, "README.md"), "utf8");

async function linesOf(name: string): Promise<string[]> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [exampleOf(name)]);
  expect(stderr).toBe("");
  return stdout.trimEnd().split("\n");
}

test("the example of the README runs and says what it did", { timeout: 20_000 }, async () => {
  expect(await linesOf("call-a-tool.ts")).toEqual([
    'sent {"zip_code":"94110"}',
    "succeeded { serviced: true, earliest: 'Tuesday at 9:00' }",
  ]);
});

test("somebody's own voice server books once, and only after a yes", { timeout: 20_000 }, async () => {
  const lines = await linesOf("voice-server.ts");
  expect(lines).toEqual([
    "caller: Friday, please.",
    "agent: (needs-confirmation) I book your visit for Friday. Is that right?",
    "agent: (needs-confirmation) I book your visit for Friday. Is that right?",
    "caller: Yes, that is right.",
    "business: the signature holds, and the token fits",
    "agent: { reference: 'V-17' }",
    "agent: { reference: 'V-17' }",
    "answered from repetition and booked 1 time",
  ]);
  expect(readme).toContain(lines.join("\n"));
});

test("the README shows the example as it is", () => {
  expect(readme).toContain(readFileSync(exampleOf("call-a-tool.ts"), "utf8"));
});

test("every file and folder the README names is there", () => {
  const cited = [...readme.matchAll(/`((?:tool|execution|engine|transcript)\/[\w/.-]*)`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter((path) => !existsSync(join(packageRoot, "src", path)))).toEqual([]);
  const examples = [...readme.matchAll(/`examples\/([\w-]+\.ts)`/g)].map((match) => match[1] ?? "");
  expect(examples.filter((name) => !existsSync(exampleOf(name)))).toEqual([]);
  expect(examples).toEqual(expect.arrayContaining(["call-a-tool.ts", "voice-server.ts"]));
});
