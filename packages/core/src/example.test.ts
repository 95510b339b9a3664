import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const packageRoot = join(import.meta.dirname, "..");
const example = join(packageRoot, "examples/call-a-tool.ts");

test("the example of the README runs and says what it did", { timeout: 20_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [example]);
  expect(stdout).toBe(
    ['sent {"zip_code":"94110"}', "succeeded { serviced: true, earliest: 'Tuesday at 9:00' }", ""].join("\n"),
  );
});

test("the README shows the example as it is", () => {
  expect(readFileSync(join(packageRoot, "README.md"), "utf8")).toContain(readFileSync(example, "utf8"));
});

test("every file the README names is there", () => {
  const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
  const cited = [...readme.matchAll(/`((?:tool|execution|engine)\/[\w-]+\.ts)`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(cited.length).toBeGreaterThan(5);
  for (const path of cited) expect(readFileSync(join(packageRoot, "src", path), "utf8")).not.toBe("");
});
