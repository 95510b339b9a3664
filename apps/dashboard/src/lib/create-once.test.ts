import { expect, test, vi } from "vitest";
import { createOnce } from "./create-once.ts";

test("the same again while it is under way is done once, and both are given its answer", async () => {
  const once = createOnce<string>();
  const { promise, resolve } = Promise.withResolvers<string>();
  const work = vi.fn<() => Promise<string>>(() => promise);
  const both = [once.run({ name: "a", by: 1 }, work), once.run({ by: 1, name: "a" }, work)];
  resolve("made");

  expect(await Promise.all(both)).toEqual(["made", "made"]);
  expect(work).toHaveBeenCalledOnce();
});

test("something else meanwhile is done, and so is the same once the first has ended, however it ended", async () => {
  const once = createOnce<string>();
  const done: string[] = [];
  const work = (name: string) => () => Promise.resolve(void done.push(name)).then(() => name);
  await Promise.all([once.run("on", work("on")), once.run("off", work("off")), once.run("on", work("on"))]);
  await once.run("on", () => Promise.reject(new Error("refused"))).catch(() => undefined);
  await once.run("on", work("on again"));

  expect(done).toEqual(["on", "off", "on", "on again"]);
});

test("what was forgotten is done again although the first never ends", async () => {
  const once = createOnce<string>();
  void once.run("key", () => new Promise(() => {}));
  once.forget();

  expect(await once.run("key", () => Promise.resolve("second"))).toBe("second");
});
