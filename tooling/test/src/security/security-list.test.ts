import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { repositoryDir } from "../repository.ts";
import { asvsItems } from "./asvs-levels.ts";
import { complaintsAboutList } from "./complaints-about-list.ts";
import { headingsOf, linksIn, pathsIn, readSecurityList } from "./read-security-list.ts";

const folder = join(repositoryDir, "tooling/security");
const pages = ["asvs.md", "controls.md", "threat-model.md", "README.md"];
const textOf = (page: string) => readFileSync(join(folder, page), "utf8");
const exists = (path: string) => existsSync(join(repositoryDir, path));

/** A list in which everything is said not to apply, but for what is given. */
function listWith(rows: string, leftOut: string[] = []) {
  const others = asvsItems.filter(({ item, level }) => level <= 2 && !leftOut.includes(item));
  return `${rows}\n\nDoes not apply: ${others.map(({ item }) => item).join(", ")} (planted).\n`;
}
const complaintsOf = (text: string) => complaintsAboutList({ list: readSecurityList(text), exists });

test("the standard has 345 items: 70 of level 1, 183 of level 2 and 92 of level 3", () => {
  expect([1, 2, 3].map((wanted) => asvsItems.filter(({ level }) => level === wanted).length)).toEqual([
    70, 183, 92,
  ]);
});

test("every item of level 1 and 2 is held by a test that exists, does not apply, or is said not to be met", () => {
  expect(complaintsOf(textOf("asvs.md"))).toEqual([]);
});

test.each(pages)("every file that %s names is there, and every section that it leads to", (page) => {
  const text = textOf(page);
  expect(pathsIn(text).filter((path) => !exists(path))).toEqual([]);
  for (const { file, heading } of linksIn(text)) {
    const target = file === "" ? join(folder, page) : join(folder, dirname(page), file);
    expect(existsSync(target), file).toBe(true);
    if (heading !== null) expect(headingsOf(readFileSync(target, "utf8")), file).toContain(heading);
  }
});

test("an item that was forgotten is missed", () => {
  expect(complaintsOf(listWith("", ["6.2.4"]))).toEqual(["6.2.4 is nowhere in the list."]);
});

test("an item that stands there twice is told, wherever it does", () => {
  const row = "## Not met\n\n| 6.2.4 | asks | lacks |";
  expect(complaintsOf(listWith(row))).toEqual(["6.2.4 stands in the list more than once."]);
});

test("an item that is none of level 1 or 2 is told, or a slip of the pen would pass for an item", () => {
  const row = "## Not met\n\n| 6.2.99 | asks | lacks |\n| 6.3.5 | asks | lacks |";
  expect(complaintsOf(listWith(row))).toEqual([
    "6.2.99 is no item of level 1 or 2.",
    "6.3.5 is no item of level 1 or 2.",
  ]);
});

test("a test that is gone, none at all, and code in the place of a test are told", () => {
  const rows = [
    "| 1.1.1 | asks | held | `apps/api/src/gone.test.ts` |",
    "| 1.1.2 | asks | held | |",
    "| 1.2.1 | asks | held | `apps/api/src/main.ts` |",
    "| 1.2.2 | asks | held by `apps/api/src/gone.ts` | `apps/api/src/env.test.ts` |",
  ];
  expect(complaintsOf(listWith(rows.join("\n"), ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]))).toEqual([
    "1.1.1 names apps/api/src/gone.test.ts, which does not exist.",
    "1.1.2 names no test.",
    "1.2.1 names apps/api/src/main.ts, which is no test.",
  ]);
});

test("paths, links and headings of a page are found", () => {
  expect(pathsIn("see `apps/api/src/main.ts`, `/trpc/x.get` and `call_events`")).toEqual([
    "apps/api/src/main.ts",
  ]);
  expect(linksIn("[a](b.md#c-d) [e](#f) [g](https://h.example/i) [j](../k.md)")).toEqual([
    { file: "b.md", heading: "c-d" },
    { file: "", heading: "f" },
    { file: "../k.md", heading: null },
  ]);
  expect(headingsOf("# Keys, and algorithms\n\n## Not met\n")).toEqual(["keys-and-algorithms", "not-met"]);
});
