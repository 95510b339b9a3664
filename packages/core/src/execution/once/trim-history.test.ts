import { expect, test } from "vitest";
import type { LedgerEntry } from "./call-ledger.ts";
import { trimHistory } from "./trim-history.ts";

function entries(count: number, overrides: Partial<LedgerEntry> = {}): LedgerEntry[] {
  const startedAt = new Date(0);
  return Array.from({ length: count }, (_, place) => ({
    place,
    toolCallId: `t${place}`,
    functionName: "find_slots",
    startedAt,
    status: "failed",
    ...overrides,
  }));
}

test("of each tool the last thousand stay, in order", () => {
  const trimmed = trimHistory([...entries(1500), ...entries(1, { functionName: "verify", place: 9999 })]);
  expect(trimmed).toHaveLength(1001);
  expect(trimmed.at(0)?.place).toBe(500);
  expect(trimmed.at(-1)?.functionName).toBe("verify");
});

test("a tool that has succeeded has still done so after its thousand failures", () => {
  const [success] = entries(1, { status: "succeeded" });
  const trimmed = trimHistory([...(success === undefined ? [] : [success]), ...entries(1500)]);
  expect(trimmed.at(0)?.status).toBe("succeeded");
  expect(trimmed).toHaveLength(1001);
});

test("what runs is never dropped", () => {
  expect(trimHistory(entries(1200, { status: null }))).toHaveLength(1200);
});
