import { expect, test } from "vitest";
import { keyState } from "./key-state.ts";

const now = Date.parse("2026-11-24T12:00:00.000Z");
const past = "2026-11-24T11:59:59.000Z";
const future = "2026-11-24T12:00:01.000Z";

test.each([
  [{ revokedAt: null, expiresAt: null }, "in-use"],
  [{ revokedAt: null, expiresAt: future }, "in-use"],
  [{ revokedAt: null, expiresAt: past }, "expired"],
  [{ revokedAt: past, expiresAt: future }, "revoked"],
  [{ revokedAt: past, expiresAt: past }, "revoked"],
] as const)("%o is %s", (key, state) => {
  expect(keyState({ key, now })).toBe(state);
});
