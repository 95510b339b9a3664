import { expect, test } from "vitest";
import { readHeaders } from "./read-headers.ts";

test("a header that comes several times is one list", () => {
  expect(readHeaders({ via: ["1.1 a", "1.1 b"], server: "x" })).toEqual({ via: "1.1 a, 1.1 b", server: "x" });
});

test("cookies stay out of the record, however many there are", () => {
  const read = readHeaders({ "set-cookie": ["session=s3same", "other=1"], "set-cookie2": "old=s3same" });
  expect(read).toEqual({ "set-cookie": "[redacted]", "set-cookie2": "[redacted]" });
});

test("a header named like the prototype pollutes nothing, and is left out", () => {
  const hostile: unknown = JSON.parse('{ "__proto__": "x", "constructor": "y", "x-real": "z" }');
  const read = readHeaders(hostile as Record<string, string>);
  expect(Object.entries(read)).toEqual([
    ["constructor", "y"],
    ["x-real", "z"],
  ]);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});
