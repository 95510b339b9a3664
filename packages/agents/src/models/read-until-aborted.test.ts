import { expect, test } from "vitest";
import { readUntilAborted } from "./read-until-aborted.ts";

test("a stream is read to its end", async () => {
  const { signal } = new AbortController();
  expect(await Array.fromAsync(readUntilAborted(ReadableStream.from([1, 2, 3]), signal))).toEqual([1, 2, 3]);
});

test("an abort ends the reading of a stream that never says anything", async () => {
  const controller = new AbortController();
  let isCancelled = false;
  const silent = new ReadableStream<number>({ cancel: () => void (isCancelled = true) });
  const read = Array.fromAsync(readUntilAborted(silent, controller.signal));
  controller.abort();
  expect(await read).toEqual([]);
  expect(isCancelled).toBe(true);
});

test("an abort from before ends the reading at once", async () => {
  const silent = new ReadableStream<number>();
  expect(await Array.fromAsync(readUntilAborted(silent, AbortSignal.abort()))).toEqual([]);
});

test("an abort stops a stream that has parts waiting, so that no word follows an interruption", async () => {
  const controller = new AbortController();
  const read: number[] = [];
  const full = new ReadableStream<number>({
    start: (queue) => [1, 2, 3, 4].forEach((part) => queue.enqueue(part)),
  });
  for await (const part of readUntilAborted(full, controller.signal)) {
    read.push(part);
    if (part === 2) controller.abort();
  }
  expect(read).toEqual([1, 2]);
});

test("an error of the stream reaches the reader", async () => {
  const broken = new ReadableStream<number>({ start: (controller) => controller.error(new Error("cut")) });
  const read = Array.fromAsync(readUntilAborted(broken, new AbortController().signal));
  await expect(read).rejects.toThrow("cut");
});

test("a reader that leaves early releases the source", async () => {
  let isCancelled = false;
  const endless = new ReadableStream<number>({
    pull: (controller) => controller.enqueue(1),
    cancel: () => void (isCancelled = true),
  });
  for await (const _ of readUntilAborted(endless, new AbortController().signal)) break;
  expect(isCancelled).toBe(true);
});
