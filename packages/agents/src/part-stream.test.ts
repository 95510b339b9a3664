import { expect, test } from "vitest";
import { createPartStream } from "./part-stream.ts";

test("parts pushed before anybody reads are read in order", async () => {
  const stream = createPartStream<number>();
  stream.push(1);
  stream.push(2);
  stream.close();
  expect(await Array.fromAsync(stream.parts)).toEqual([1, 2]);
});

test("a reader waits for parts that come later", async () => {
  const stream = createPartStream<number>();
  const read = Array.fromAsync(stream.parts);
  await Promise.resolve();
  stream.push(1);
  await Promise.resolve();
  stream.push(2);
  stream.close();
  expect(await read).toEqual([1, 2]);
});

test("an error arrives after all that was pushed before it", async () => {
  const stream = createPartStream<number>();
  stream.push(1);
  stream.fail(new Error("broken"));
  const read: number[] = [];
  const reading = (async () => {
    for await (const part of stream.parts) read.push(part);
  })();
  await expect(reading).rejects.toThrow("broken");
  expect(read).toEqual([1]);
});

test("a failing stream that nobody reads disturbs nobody", async () => {
  createPartStream<number>().fail(new Error("unheard"));
  await new Promise((resolve) => setTimeout(resolve, 5));
});

test("nothing is added once the stream has ended", async () => {
  const stream = createPartStream<number>();
  stream.close();
  stream.push(1);
  stream.fail(new Error("too late"));
  expect(await Array.fromAsync(stream.parts)).toEqual([]);
});
