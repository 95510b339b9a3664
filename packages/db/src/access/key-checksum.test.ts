import { expect, test } from "vitest";
import { hasKeyForm } from "./key-checksum.ts";
import { keyHash, newKey } from "./new-key.ts";

test.each([
  ["key", /^chk_[\w-]{49}$/],
  ["token", /^cht_[\w-]{49}$/],
] as const)("a %s says what it is and has the form of one", (kind, form) => {
  const { secret, prefix } = newKey(kind);
  expect(secret).toMatch(form);
  expect(hasKeyForm(secret)).toBe(true);
  expect(secret.startsWith(prefix)).toBe(true);
  expect(prefix).toHaveLength(12);
});

test("no two keys are alike, and neither are their hashes", () => {
  const secrets = Array.from({ length: 1000 }, () => newKey("key").secret);
  expect(new Set(secrets).size).toBe(1000);
  expect(new Set(secrets.map(keyHash)).size).toBe(1000);
});

test("one slip of the pen anywhere is told without asking the database", () => {
  const { secret } = newKey("key");
  for (const [index, right] of secret.split("").entries()) {
    for (const wrong of "ABCxyz019-_ \n".split("").filter((character) => character !== right)) {
      const slipped = `${secret.slice(0, index)}${wrong}${secret.slice(index + 1)}`;
      expect(hasKeyForm(slipped), slipped).toBe(false);
    }
  }
});

test("nothing else has the form of a key, or scanners of leaked secrets would cry wolf", () => {
  const { secret } = newKey("token");
  const almost = [
    "",
    ` ${secret}`,
    `${secret}\n`,
    secret.slice(0, -1),
    `${secret}a`,
    secret.toUpperCase(),
    secret.replace("cht_", "chk_"),
    `chk_${"a".repeat(49)}`,
    `chk_${"é".repeat(49)}`,
  ];
  for (const text of almost) expect(hasKeyForm(text), text).toBe(false);
});
