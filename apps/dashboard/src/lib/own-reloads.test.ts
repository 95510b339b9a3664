import { expect, test } from "vitest";
import { mayReloadByItself } from "./own-reloads.ts";

function memory() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

test("a tab that has just reloaded does not reload again, so that a broken build cannot keep it spinning", () => {
  const storage = memory();

  expect(mayReloadByItself({ storage, now: 1_000_000 })).toBe(true);
  expect(mayReloadByItself({ storage, now: 1_005_000 })).toBe(false);
});

test("a tab that reloaded a while ago may do so again", () => {
  const storage = memory();
  mayReloadByItself({ storage, now: 1_000_000 });

  expect(mayReloadByItself({ storage, now: 1_030_000 })).toBe(true);
});

test("a tab that may not store anything leaves reloading to the person", () => {
  const storage = () => {
    throw new DOMException("The operation is insecure.");
  };

  expect(mayReloadByItself({ storage, now: 1_000_000 })).toBe(false);
});
