import { expect, test } from "vitest";
import { isLeakedPassword } from "./leaked-password.ts";

test.each(["basketball", "liverpool123", "1q2w3e4r5t", "Manchester", "QWERTYUIOP"])(
  "%s was in a leak, in whatever case",
  async (password) => {
    expect(await isLeakedPassword(password)).toBe(true);
  },
);

test.each(["a drain runs through it", "pipes pipes and pipes", ""])(
  "%s is nobody's yet",
  async (password) => {
    expect(await isLeakedPassword(password)).toBe(false);
  },
);
