import { expect, test } from "vitest";
import { holdBack } from "./hold-back.ts";

test("words wait until they may be said, go on as they come then, and are dropped once that is stopped", async () => {
  const said: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  let isStopped = false;
  const say = holdBack({ ready, isStopped: () => isStopped, say: (words) => said.push(words) });
  say("held");
  expect(said).toEqual([]);
  resolve();
  await ready;
  say("at once");
  isStopped = true;
  say("late");
  expect(said).toEqual(["held", "at once"]);
});

test("words whose cause could not be recorded are never said", async () => {
  const said: string[] = [];
  const ready = Promise.reject(new Error("away"));
  const say = holdBack({ ready, isStopped: () => false, say: (words) => said.push(words) });
  say("held");
  await expect(ready).rejects.toThrow("away");
  say("later");
  expect(said).toEqual([]);
});
