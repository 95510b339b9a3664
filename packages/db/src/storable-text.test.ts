import { expect, test } from "vitest";
import { containsPattern, storableText } from "./storable-text.ts";

test("only what PostgreSQL refuses in a text column is replaced", () => {
  expect(storableText("a\0b \ud800 \udc00")).toBe("a\ufffdb \ufffd \ufffd");
  for (const text of ["", "plain", "👩‍🔧 ‮rtl é", "line\nbreak\ttab \u0001"])
    expect(storableText(text)).toBe(text);
});

test("in a pattern the words stand for themselves", () => {
  expect(containsPattern("100%_\\")).toBe("%100\\%\\_\\\\%");
  expect(containsPattern("plain words")).toBe("%plain words%");
});

test("a NUL character is looked for as the column keeps it", () => {
  expect(containsPattern("a\0")).toBe("%a\ufffd%");
});
