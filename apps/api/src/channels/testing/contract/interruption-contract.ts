import { setTimeout as wait } from "node:timers/promises";
import type { ScriptedServerStep } from "@callhook/agents/testing";
import { expect, vi } from "vitest";
import { type ContractClause, askArea, patience } from "./contract-stage.ts";

/** What happens when both speak. */
export const interruptionContract: ContractClause[] = [
  {
    title: "whoever speaks over the agent is answered, and the record tells what they heard of it",
    async keep({ caller, greeting, script, heard, told }) {
      await heard(greeting);
      await wait(greeting.length * 3);
      const long = "We come out from Monday to Friday and always call before we leave. ".repeat(6);
      script.push({ words: long }, { words: "You are welcome." });
      caller.say("When do you come?");
      await heard("We come out");
      await wait(150);
      const { heardText } = caller.say("Thank you, that is all.");
      expect(long.startsWith(heardText ?? "nothing")).toBe(true);
      await heard("You are welcome.");
      await told((record) => {
        expect(record).toContainEqual(expect.objectContaining({ type: "agent-spoke", text: long.trim() }));
        expect(record).toContainEqual(expect.objectContaining({ type: "agent-interrupted", heardText }));
      });
    },
  },
  {
    title: "what is said while a tool may not be interrupted is kept, and answered after it",
    async keep({ caller, greeting, script, endpoint, heard, told, recorded, withTool }) {
      const restore = await withTool({ interruptions: "disable-during-tool" });
      await heard(greeting);
      const { promise, resolve } = Promise.withResolvers<void>();
      endpoint.respondWith(async (response) => {
        await promise;
        response.end('{"available":true}');
      });
      script.push(
        { toolCalls: [askArea] },
        { words: "We come out to 94110." },
        { words: "It costs 49 dollars." },
      );
      const before = endpoint.requests.length;
      caller.say("Do you come out to 94110?");
      await vi.waitFor(() => expect(endpoint.requests).toHaveLength(before + 1), patience);
      caller.say("And what does it cost?");
      await told((record) => expect(record.at(-1)).toMatchObject({ text: "And what does it cost?" }));
      resolve();
      await heard("It costs 49 dollars.");
      expect(caller.utterances().slice(-2)).toEqual(["We come out to 94110.", "It costs 49 dollars."]);
      expect(endpoint.requests).toHaveLength(before + 1);
      const held = (await recorded("caller-spoke")).at(-1);
      expect(held).toMatchObject({ heldDuringToolCallId: expect.any(String) });
      await restore();
    },
  },
  {
    title: "two things that are said at once are both on record, and the last one is answered",
    async keep({ caller, greeting, script, model, heard, told }) {
      await heard(greeting);
      // How far the first one gets before the second is heard is the network's to say.
      script.push({ words: "Of course." });
      const spare: ScriptedServerStep = { words: "Of course, too." };
      script.push(spare);
      caller.say("I have a leak.");
      caller.say("In the kitchen.");
      await told((record) => {
        const texts = record.flatMap((event) => (event.type === "caller-spoke" ? [event.text] : []));
        expect(texts).toEqual(["I have a leak.", "In the kitchen."]);
        expect(record.at(-1)).toMatchObject({ type: "agent-spoke", turn: 2 });
      });
      if (model.requests.length < script.length) script.splice(script.indexOf(spare), 1);
    },
  },
  {
    title: "what the caller has not said to the end is not answered",
    async keep({ caller, greeting, script, heard, recorded }) {
      await heard(greeting);
      script.push({ words: "Monday it is." });
      caller.begin("Could you");
      caller.begin("Could you come");
      caller.say("Could you come on Monday?");
      await heard("Monday it is.");
      expect(await recorded("caller-spoke")).toMatchObject([{ text: "Could you come on Monday?" }]);
    },
  },
];
