import { expect, test } from "vitest";
import { isSetupCode, setupCode } from "./setup-code.ts";

const key = "k".repeat(32);

test("every replica and every restart shows the same code, and another key another one", () => {
  // 28 of 31 letters are more than 128 bits.
  expect(setupCode(key)).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/);
  expect(setupCode(key)).toBe(setupCode(key));
  expect(setupCode(`${key}.`)).not.toBe(setupCode(key));
});

test("without a key it is made up, so that nobody can know it before it is shown", () => {
  expect(setupCode(undefined)).not.toBe(setupCode(undefined));
});

test("a code may be typed with capitals and spaces around it, and nothing else opens", () => {
  const expected = setupCode(key);
  expect(isSetupCode({ expected, given: ` ${expected.toUpperCase()} ` })).toBe(true);
  for (const given of [null, "", expected.slice(1), `${expected}x`]) {
    expect(isSetupCode({ expected, given })).toBe(false);
  }
});
