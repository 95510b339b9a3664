import { createGuardedFetch } from "@callhook/core/engine";
import { afterAll, expect, test, vi } from "vitest";
import { createModel } from "./create-model.ts";
import { createModelShelf } from "./model-shelf.ts";

const guardedFetch = createGuardedFetch();
afterAll(() => guardedFetch.close());

const place = { workspaceId: "ws_1", environment: "production" };
const choice = {
  kind: "openai",
  name: "gpt-5-mini",
  keySecret: "key",
  timeoutSeconds: 7,
  retries: 2,
} as const;

function openShelf(readKey: (place: { workspaceId: string; environment: string }) => string | undefined) {
  const operatorModel = createModel({ kind: "offline" });
  const note = vi.fn();
  const keys = { read: async (secret: typeof place) => readKey(secret), note };
  return { shelf: createModelShelf({ operatorModel, keys, guardedFetch }), operatorModel, note };
}

test("a thousand calls of one choice share one model, and its key is read for each", async () => {
  const { shelf } = openShelf(() => "sk-1");
  const opened = await Promise.all(Array.from({ length: 1_000 }, () => shelf.open(choice, place)));
  expect(new Set(opened.map(({ model }) => model)).size).toBe(1);
  expect(opened[0]).toMatchObject({ stallTimeoutMs: 7_000, retries: 2 });
});

test("another key, place or name is another model", async () => {
  let key = "sk-1";
  const { shelf } = openShelf(({ environment }) => (environment === "staging" ? "sk-staging" : key));
  const { model } = await shelf.open(choice, place);
  expect((await shelf.open({ ...choice, name: "gpt-5" }, place)).model).not.toBe(model);
  expect((await shelf.open(choice, { ...place, environment: "staging" })).model).not.toBe(model);
  key = "sk-2";
  expect((await shelf.open(choice, place)).model).not.toBe(model);
});

test("whoever chose nothing gets the operator's model, waited for as usual", async () => {
  const { shelf, operatorModel } = openShelf(() => undefined);
  expect(await shelf.open({ kind: "workspace-default" }, place)).toEqual({
    model: operatorModel,
    stallTimeoutMs: 20_000,
    retries: 1,
  });
});

test("a model whose key is gone is opened all the same, and refuses when it is asked", async () => {
  const { shelf } = openShelf(() => undefined);
  const { model } = await shelf.open(choice, place);
  const asked = model.doStream({ prompt: [] });
  await expect(asked).rejects.toMatchObject({ reason: "no-key" });
});
