import { expect, test } from "vitest";
import { createCurrentWorkspace } from "./current-workspace.ts";

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("two tabs show two workspaces, and a new tab begins with the last one used", () => {
  const shared = memory();
  const firstTab = memory();
  const secondTab = memory();
  createCurrentWorkspace(() => [firstTab, shared]).set("plumber");
  createCurrentWorkspace(() => [secondTab, shared]).set("bakery");

  expect(createCurrentWorkspace(() => [firstTab, shared]).get()).toBe("plumber");
  expect(createCurrentWorkspace(() => [secondTab, shared]).get()).toBe("bakery");
  expect(createCurrentWorkspace(() => [memory(), shared]).get()).toBe("bakery");
});

test("after signing out no workspace is left for the next person", () => {
  const storages = [memory(), memory()];
  const workspace = createCurrentWorkspace(() => storages);
  workspace.set("plumber");
  workspace.set(null);

  expect(workspace.get()).toBeNull();
  expect(createCurrentWorkspace(() => storages).get()).toBeNull();
});

test("a browser that stores nothing shows the chosen workspace until the tab is reloaded", () => {
  const workspace = createCurrentWorkspace(() => {
    throw new DOMException("The operation is insecure.");
  });
  let heard = 0;
  workspace.subscribe(() => (heard += 1));
  workspace.set("plumber");
  workspace.set("plumber");

  expect(workspace.get()).toBe("plumber");
  expect(heard).toBe(1);
});
