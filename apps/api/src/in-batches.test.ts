import { expect, onTestFinished, test, vi } from "vitest";
import { inBatches } from "./in-batches.ts";

/** What was asked in each batch; `answer` lets one go. */
function openQuestions() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const batches: number[][] = [];
  const answers: (() => void)[] = [];
  const ask = inBatches(async (questions: number[]) => {
    batches.push(questions);
    await new Promise<void>((resolve) => answers.push(resolve));
    return Promise.allSettled(questions.map(async (question) => question));
  });
  return { ask, batches, answer: (index: number) => answers[index]?.() };
}

test("an answer that takes long is waited for only by those who asked for it, and at most three are under way", async () => {
  const { ask, batches, answer } = openQuestions();
  const first = ask(1);
  await vi.advanceTimersByTimeAsync(20);
  const second = ask(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(batches).toEqual([[1]]);
  await vi.advanceTimersByTimeAsync(10);
  expect(batches).toEqual([[1], [2]]);
  answer(1);
  expect(await second).toBe(2);
  for (const question of [3, 4, 5, 6]) {
    void ask(question);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(batches).toEqual([[1], [2], [3], [4]]);
  answer(0);
  expect(await first).toBe(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(batches).toEqual([[1], [2], [3], [4], [5, 6]]);
});

test("who asks the next thing once they are answered has the answers in order, however long others take", async () => {
  const { ask, batches, answer } = openQuestions();
  const heard: number[] = [];
  const followed = (async () => {
    for (const question of [1, 2, 3]) heard.push(await ask(question));
  })();
  void ask(10);
  await vi.advanceTimersByTimeAsync(100);
  for (const question of [20, 30]) {
    void ask(question);
    answer(batches.findIndex((batch) => batch.includes(heard.length + 1)));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(heard).toEqual([1, 2]);
  answer(batches.findIndex((batch) => batch.includes(3)));
  await followed;
  expect(heard).toEqual([1, 2, 3]);
});

test("what is asked while an answer is under way is asked together, and answered each by itself", async () => {
  const batches: number[][] = [];
  const answers: (() => void)[] = [];
  const ask = inBatches(async (questions: number[]) => {
    batches.push(questions);
    await new Promise<void>((resolve) => answers.push(resolve));
    return Promise.allSettled(
      questions.map(async (question) => {
        if (question === 3) throw new Error("three");
        return question * 10;
      }),
    );
  });
  const first = Promise.all([ask(1), ask(2)]);
  await expect.poll(() => answers.length).toBe(1);
  const later = Promise.allSettled([ask(3), ask(4)]);
  answers[0]?.();
  expect(await first).toEqual([10, 20]);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  expect(await later).toMatchObject([{ status: "rejected" }, { status: "fulfilled", value: 40 }]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("a question that fails as a whole fails for all who asked, and the next is asked nevertheless", async () => {
  let isBroken = true;
  const ask = inBatches(async (questions: string[]) => {
    if (isBroken) throw new Error("unreachable");
    return Promise.allSettled(questions.map(async (question) => question));
  });
  expect(await Promise.allSettled([ask("one"), ask("two")])).toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  isBroken = false;
  expect(await ask("three")).toBe("three");
});
