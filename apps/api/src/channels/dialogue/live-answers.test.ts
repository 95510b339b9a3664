import type { ConversationPart } from "@callhook/agents";
import { expect, test } from "vitest";
import { createLiveAnswers } from "./live-answers.ts";

const address = { workspaceId: "ws_1", callId: "call_1" };

async function* endless(): AsyncGenerator<ConversationPart> {
  yield { type: "text", text: "We open ", interruptible: true };
  await new Promise(() => undefined);
}

/** Gives an answer that its only reader leaves; what was given up is told whether it is current, once it looks. */
async function leaveAnswer(answers: ReturnType<typeof createLiveAnswers>) {
  const looks = Promise.withResolvers<void>();
  const told = Promise.withResolvers<boolean>();
  const answer = answers.give({
    address,
    parts: endless(),
    async onGivenUp(isCurrent) {
      await looks.promise;
      told.resolve(isCurrent());
    },
  });
  const left = new AbortController();
  const read = Array.fromAsync(answer.read(left.signal));
  left.abort();
  return { look: looks.resolve, told: told.promise, read };
}

test("an answer that nobody reads any more is the one to interrupt", async () => {
  const { look, told, read } = await leaveAnswer(createLiveAnswers());
  look();
  expect(await told).toBe(true);
  await read;
});

test("an answer that was given up late does not take the next one with it", async () => {
  const answers = createLiveAnswers();
  const { look, told, read } = await leaveAnswer(answers);
  answers.give({ address, parts: endless(), onGivenUp: null });
  look();
  expect(await told).toBe(false);
  await read;
});
