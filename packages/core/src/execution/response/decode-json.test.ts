import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeJson } from "./decode-json.ts";

test("JSON is decoded as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }), (value) => {
      const text = JSON.stringify(value);
      // This key is dropped on purpose; a test of its own says so.
      fc.pre(!text.includes('"__proto__":'));
      expect(JSON.stringify(decodeJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 60 },
  );
});

test.each(["", "{", "{'a':1}", "[1,]", "undefined", "NaN", '{"a":1}x', "\u0000"])(
  "%j is not JSON",
  (text) => {
    expect(() => decodeJson(text)).toThrow("it is not valid JSON");
  },
);

test("a hundred levels are decoded, more are refused, and 100,000 do not overflow the stack", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  expect(decodeJson(nested(100))).toBeInstanceOf(Array);
  expect(() => decodeJson(nested(102))).toThrow("nested more than 100 levels deep");
  expect(() => decodeJson(nested(100_000))).toThrow("nested more than 100 levels deep");
  const objects = '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000);
  expect(() => decodeJson(objects)).toThrow("nested more than 100 levels deep");
});

test("__proto__ is dropped wherever it stands, so that no copy can pollute", () => {
  const value = decodeJson(
    '{"a":{"__proto__":{"admin":true},"b":[{"\\u005f_proto__":1,"c":2}]},"__proto__":null}',
  );
  expect(JSON.stringify(value)).toBe('{"a":{"b":[{"c":2}]}}');
  expect(Reflect.get({}, "admin")).toBeUndefined();
});

test("integers that a double cannot hold keep all their digits as text", () => {
  expect(
    decodeJson(
      '{"order":12345678901234567890,"fits":9007199254740991,"huge":1e999,"list":[-1e999,1.5,1e300,9007199254740992]}',
    ),
  ).toEqual({
    order: "12345678901234567890",
    fits: 9007199254740991,
    huge: "1e999",
    list: ["-1e999", 1.5, 1e300, 2 ** 53],
  });
});

test("__proto__ is dropped beside a huge number too", () => {
  const value = decodeJson('{"n":1e999,"__proto__":{"admin":true}}');
  expect(Object.keys(Object(value))).toEqual(["n"]);
  expect(Reflect.get(Object(value), "admin")).toBeUndefined();
});

test("of a key that is given twice, the last counts", () => {
  expect(decodeJson('{"a":1,"a":2}')).toEqual({ a: 2 });
});

test("NUL and lone surrogates survive", () => {
  expect(decodeJson('"\\u0000\\ud800x"')).toBe("\u0000\ud800x");
});
