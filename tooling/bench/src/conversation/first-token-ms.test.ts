import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { firstTokenMs } from "./first-token-ms.ts";

async function* parts(...types: ("text" | "tool-called")[]) {
  for (const type of types) yield await Promise.resolve({ type });
}

test("a caller who is heard late has waited since they were due to speak", async () => {
  const dueAt = performance.now() - 500;
  expect(await firstTokenMs({ parts: parts("tool-called", "text"), dueAt })).toBeGreaterThanOrEqual(500);
});

test("what comes after the first word does not count", async () => {
  async function* slow() {
    yield { type: "text" as const };
    await wait(200);
    yield { type: "text" as const };
  }
  const dueAt = performance.now();
  const first = await firstTokenMs({ parts: slow(), dueAt });
  expect(first).toBeLessThan(performance.now() - dueAt - 150);
});

test("an agent that says nothing is no measurement", async () => {
  await expect(firstTokenMs({ parts: parts("tool-called"), dueAt: 0 })).rejects.toThrow("said nothing");
});
