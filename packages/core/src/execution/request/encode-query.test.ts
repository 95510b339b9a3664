import { expect, test } from "vitest";
import type { ArgumentValue } from "../../tool/arguments-schema.ts";
import type { QueryStyle } from "../../tool/parameter.ts";
import { encodeQuery } from "./encode-query.ts";

test.each<[QueryStyle, ArgumentValue, string]>([
  ["repeat", ["a b", "c"], "tags=a+b&tags=c"],
  ["comma", ["a,b", "c"], "tags=a%2Cb,c"],
  ["comma", [], ""],
  ["comma", "one", "tags=one"],
  ["brackets", ["a", "b"], "tags[]=a&tags[]=b"],
  ["brackets", { from: 1, to: 2 }, "tags[from]=1&tags[to]=2"],
  ["brackets", [{ name: "x&y" }, { name: "z" }], "tags[0][name]=x%26y&tags[1][name]=z"],
  ["brackets", { list: ["a"] }, "tags[list][]=a"],
])("in the style %s, %o is written as servers of that style read it", (style, value, query) => {
  const written = encodeQuery([{ key: "tags", value, style }]);
  expect(written.replaceAll("%5B", "[").replaceAll("%5D", "]")).toBe(query);
});

test("an empty list between others leaves no stray ampersand", () => {
  const parts = [
    { key: "a", value: [1], style: "repeat" },
    { key: "b", value: [], style: "comma" },
    { key: "c", value: [2, 3], style: "comma" },
  ] as const;
  expect(encodeQuery(parts.map((part) => ({ ...part, value: [...part.value] })))).toBe("a=1&c=2,3");
});
