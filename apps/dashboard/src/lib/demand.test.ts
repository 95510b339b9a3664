import { expect, test } from "vitest";
import { createDemand } from "./demand.ts";

test("nothing is loaded before somebody asks", () => {
  expect(createDemand().isAsked()).toBe(false);
});

test("the first to ask is heard once, later ones wait for the same thing", async () => {
  const demand = createDemand();
  let heard = 0;
  demand.subscribe(() => (heard += 1));
  const both = Promise.all([demand.ask(), demand.ask()]);
  expect(heard).toBe(1);
  expect(demand.isAsked()).toBe(true);
  demand.fulfil();
  await expect(both).resolves.toHaveLength(2);
});

test("asking waits until it can be used", async () => {
  const demand = createDemand();
  let isReady = false;
  const asked = demand.ask().then(() => (isReady = true));
  await Promise.resolve();
  expect(isReady).toBe(false);
  demand.fulfil();
  await asked;
  expect(isReady).toBe(true);
});

test("asking after it is there resolves at once", async () => {
  const demand = createDemand();
  demand.fulfil();
  await expect(demand.ask()).resolves.toBe(true);
});

test("a listener that has left hears nothing", () => {
  const demand = createDemand();
  let heard = 0;
  demand.subscribe(() => (heard += 1))();
  void demand.ask();
  expect(heard).toBe(0);
});

test("whoever asks is told when it could not be loaded, instead of waiting for ever", async () => {
  const demand = createDemand();
  const asked = demand.ask();

  demand.fail();

  await expect(asked).resolves.toBe(false);
  await expect(demand.ask()).resolves.toBe(false);
});
