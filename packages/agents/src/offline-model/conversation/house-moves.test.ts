import { expect, onTestFinished, test } from "vitest";
import { openTestCall, storyOf } from "../../testing/test-call.ts";
import { createOfflineModel } from "../offline-model.ts";

async function storyAfter(words: string[], profile = { canEndCall: true, transferTo: "+14155550111" }) {
  const call = await openTestCall({ model: createOfflineModel(), profile });
  onTestFinished(() => call.close());
  call.endpoint.respondWith({ json: { available: true } });
  for (const text of words) await Array.fromAsync(call.conversation.say(text));
  return storyOf(call.record);
}

test("after a goodbye the offline model hangs up, and only then", async () => {
  const story = await storyAfter(["Do you come out to 94110?", "No thanks, that's all. Goodbye."]);
  expect(story.slice(-3)).toEqual(["2 called: end_call", "2 finished: succeeded", "ended: agent-ended"]);
  expect(story.filter((line) => line.includes("end_call"))).toHaveLength(1);
});

test.each([
  "Can I talk to a human, please?",
  "Put me through to your manager.",
  "Please get me the operator.",
  "Operator!",
])("who says “%s” asks for a person and is put through", async (words) => {
  const story = await storyAfter([words]);
  expect(story).toContain("1 called: transfer_call");
  expect(story.at(-1)).toBe("ended: transferred to +14155550111");
});

test.each([
  "I need to end my contract.",
  "What ends first?",
  "Can you transfer money?",
  "Put the booking under my colleague's name.",
  "Put someone else on the list.",
  "My phone operator has no signal here.",
  "I have to speak to my manager first.",
])("“%s” is no request to hang up or to be put through, and neither is offered as help", async (words) => {
  const story = await storyAfter([words]);
  expect(story.join()).not.toMatch(/end_call|transfer_call|end call|transfer a call|tell me why/);
});

test("an agent that may do neither says goodbye and waits", async () => {
  const story = await storyAfter(["Goodbye."], { canEndCall: false, transferTo: "" });
  expect(story.at(-1)).toContain("Goodbye!");
});
