import { expect, test } from "vitest";
import { inBatches } from "./in-batches.ts";

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
