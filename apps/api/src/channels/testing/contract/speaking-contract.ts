import { expect, vi } from "vitest";
import { type ContractClause, askArea, patience } from "./contract-stage.ts";

/** How the agent is heard. */
export const speakingContract: ContractClause[] = [
  {
    title: "the greeting is the first thing that is heard, and is said and recorded once",
    async keep({ caller, greeting, script, heard, told }) {
      await heard(greeting);
      script.push({ words: "Yes, we are open." });
      caller.say("Are you open?");
      await heard("Yes, we are open.");
      expect(caller.utterances()).toEqual([greeting, "Yes, we are open."]);
      await told((record) =>
        expect(record.flatMap((event) => (event.type === "agent-spoke" ? [event.text] : []))).toEqual([
          greeting,
          "Yes, we are open.",
        ]),
      );
    },
  },
  {
    title: "words are heard in order, while the model is still thinking of the rest",
    async keep({ caller, greeting, script, heard, told, recorded }) {
      await heard(greeting);
      const { promise, resolve } = Promise.withResolvers<void>();
      script.push({ words: ["One ", "two ", "three"], until: promise });
      caller.say("Count, please.");
      await heard("One two three");
      expect(await recorded("caller-spoke")).toMatchObject([{ text: "Count, please." }]);
      resolve();
      await told((record) =>
        expect(record.at(-1)).toMatchObject({ type: "agent-spoke", text: "One two three" }),
      );
    },
  },
  {
    title: "a slow tool is announced before it answers, and the words are not glued to the answer",
    async keep({ caller, greeting, script, endpoint, heard, recorded, withTool }) {
      const restore = await withTool({ speech: { before: { when: "always" } } });
      await heard(greeting);
      endpoint.respondWith({ delayMs: 600, json: { available: true } });
      script.push({ toolCalls: [askArea] }, { words: "Yes, we do." });
      caller.say("Do you come out to 94110?");
      await heard("One moment, please.");
      expect(await recorded("tool-finished")).toEqual([]);
      await heard("Yes, we do.");
      expect(caller.utterances()).toEqual([
        greeting,
        "One moment, please.",
        expect.stringMatching(/^ ?Yes, we do\.$/),
      ]);
      await restore();
    },
  },
  {
    title: "a tool that fails ends in words and on record, and the call goes on",
    async keep({ caller, greeting, script, endpoint, heard, recorded }) {
      await heard(greeting);
      endpoint.respondWith({ status: 404, json: { error: "no such area" } });
      script.push({ toolCalls: [askArea] }, { words: "I could not look that up." }, { words: "Of course." });
      caller.say("Do you come out to 94110?");
      await heard("I could not look that up.");
      caller.say("Can I leave a message?");
      await heard("Of course.");
      expect(await recorded("tool-finished")).toMatchObject([
        { outcome: { status: "failed", reason: "http-error" } },
      ]);
    },
  },
  {
    title: "a model that is dead ends in a true sentence, and the call goes on",
    async keep({ caller, greeting, script, heard }) {
      await heard(greeting);
      script.push({ status: 401 }, { words: "I am back." });
      caller.say("Hello?");
      await vi.waitFor(() => expect(caller.utterances().length).toBeGreaterThan(1), patience);
      caller.say("Are you there?");
      await heard("I am back.");
    },
  },
];
