import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHangUp } from "./hang-up.ts";
import type { ChannelHandoff } from "./protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const goodbye: ChannelHandoff = { reason: "agent-ended", transferTo: null };

function aHangUp() {
  const acted: ChannelHandoff[] = [];
  const spoken = Promise.withResolvers<void>();
  return { acted, spoken, hangUp: createHangUp({ act: (handoff) => acted.push(handoff) }) };
}

test("the call ends once the last words were spoken, once", async () => {
  const { acted, spoken, hangUp } = aHangUp();
  hangUp.plan(goodbye, spoken.promise);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(acted).toEqual([]);
  spoken.resolve();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(acted).toEqual([goodbye]);
});

test("a caller who says more during the last words is heard first", async () => {
  const { acted, spoken, hangUp } = aHangUp();
  hangUp.plan(goodbye, spoken.promise);
  hangUp.postpone();
  spoken.resolve();
  await vi.advanceTimersByTimeAsync(2_900);
  hangUp.cancel();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(acted).toEqual([]);
});

test("a noise during the last words keeps nobody on the line", async () => {
  const { acted, spoken, hangUp } = aHangUp();
  hangUp.plan(goodbye, spoken.promise);
  hangUp.postpone();
  spoken.resolve();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(acted).toEqual([goodbye]);
  hangUp.postpone();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(acted).toHaveLength(1);
});

test("while it is not known what the caller said nothing happens, and a mere mm-hm keeps nobody on the line", async () => {
  const { acted, spoken, hangUp } = aHangUp();
  hangUp.plan(goodbye, spoken.promise);
  const first = hangUp.hold();
  const second = hangUp.hold();
  spoken.resolve();
  await vi.advanceTimersByTimeAsync(10_000);
  second.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(acted).toEqual([]);
  first.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(acted).toEqual([goodbye]);
});

test("words that want something keep the call, whatever was said beside them", async () => {
  const { acted, spoken, hangUp } = aHangUp();
  hangUp.plan(goodbye, spoken.promise);
  const wish = hangUp.hold();
  const sound = hangUp.hold();
  wish.drop();
  sound.keep();
  spoken.resolve();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(acted).toEqual([]);
});

test("what became of earlier words does not touch a later plan", async () => {
  const { acted, hangUp } = aHangUp();
  hangUp.plan(goodbye, new Promise(() => undefined));
  const held = hangUp.hold();
  held.drop();
  hangUp.plan(goodbye, Promise.resolve());
  held.drop();
  await vi.advanceTimersByTimeAsync(0);
  expect(acted).toEqual([goodbye]);
});
