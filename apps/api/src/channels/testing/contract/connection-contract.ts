import { setTimeout as wait } from "node:timers/promises";
import { expect, vi } from "vitest";
import { type ContractClause, type ContractStage, askArea, patience } from "./contract-stage.ts";

/** How connections come and go, and calls end. */
export const connectionContract: ContractClause[] = [
  {
    title: "a connection that breaks while a tool runs is resumed, nothing runs or is said twice",
    async keep({ caller, greeting, script, endpoint, heard, told }) {
      await heard(greeting);
      const { promise, resolve } = Promise.withResolvers<void>();
      endpoint.respondWith(async (response) => {
        await promise;
        response.end('{"available":true}');
      });
      script.push({ toolCalls: [askArea] }, { words: "Yes, we come out to 94110." });
      const before = endpoint.requests.length;
      caller.say("Do you come out to 94110?");
      await vi.waitFor(() => expect(endpoint.requests).toHaveLength(before + 1), patience);
      await caller.drop();
      resolve();
      await told((record) => expect(record.some(({ type }) => type === "tool-finished")).toBe(true));
      expect(await caller.reconnect()).toBe(true);
      await heard("Yes, we come out to 94110.");
      script.push({ words: "Goodbye." });
      caller.say("Thank you.");
      await heard("Goodbye.");
      const all = caller.utterances().join("\n");
      expect(all.split("Yes, we come out to 94110.")).toHaveLength(2);
      expect(all.split(greeting)).toHaveLength(2);
      expect(endpoint.requests).toHaveLength(before + 1);
    },
  },
  {
    title: "that a connection broke and came back is on record",
    async keep({ caller, greeting, heard, told }) {
      await heard(greeting);
      await caller.drop();
      expect(await caller.reconnect()).toBe(true);
      await told((record) => {
        const types = record.map(({ type }) => type);
        expect(types).toContain("channel-disconnected");
        // Whoever comes back at once may be there before the break is noticed.
        expect(types.filter((type) => type === "channel-connected")).toHaveLength(2);
      });
    },
  },
  {
    title: "a call whose connection does not come back in time is ended, and says why",
    async keep({ caller, greeting, heard, ends }) {
      await heard(greeting);
      await caller.drop();
      await ends("connection-lost");
      expect(await caller.reconnect()).toBe(false);
    },
  },
  {
    title: "a caller who hangs up ends the call",
    async keep({ caller, greeting, heard, ends }) {
      await heard(greeting);
      await caller.hangUp();
      await ends("caller-hung-up");
    },
  },
  {
    title: "frames that nobody understands are dropped, and the call goes on",
    async keep({ caller, greeting, script, heard }) {
      await heard(greeting);
      for (const frame of [
        "",
        "{",
        "null",
        "[]",
        '{"type":"nonsense"}',
        '{"type":"prompt"}',
        new Uint8Array([1, 2]),
      ])
        caller.sendGarbage(frame);
      script.push({ words: "Still here." });
      caller.say("Are you there?");
      await heard("Still here.");
    },
  },
  {
    title: "a call that is ended elsewhere ends here",
    async keep({ api, caller, greeting, heard }) {
      await heard(greeting);
      await api.client.calls.end.mutate({ callId: caller.callId, reason: "ended-by-user" });
      expect(await caller.ending()).toEqual({ transferTo: null });
    },
  },
  {
    title: "a process that is told to stop finishes its sentence, and the call goes on at another",
    async keep(stage) {
      await stage.caller.hangUp();
      const leaving = await stage.startAnother();
      stage.caller = await stage.dial(leaving);
      const { caller, greeting, script, api, heard, told } = stage;
      await heard(greeting);
      const { promise, resolve } = Promise.withResolvers<void>();
      script.push({ words: "We open at nine", until: promise }, { words: "And close at five." });
      caller.say("When do you open?");
      await heard("We open at nine");
      const stopped = leaving.close();
      await wait(100);
      resolve();
      expect([1012, null]).toContain((await caller.closed()).code);
      await told((record) =>
        expect(record).toContainEqual(expect.objectContaining({ text: "We open at nine" })),
      );
      await stopped;
      caller.moveTo(api.url);
      expect(await caller.reconnect()).toBe(true);
      caller.say("And when do you close?");
      await heard("And close at five.");
      expect(caller.utterances().join("\n").split(greeting)).toHaveLength(2);
    },
  },
  {
    title: "an agent that hangs up says its last words first, and the record tells that it did",
    async keep(stage) {
      const restore = await dialTo(stage, { canEndCall: true });
      const { caller, greeting, script, heard, ends } = stage;
      await heard(greeting);
      script.push({ words: "Goodbye.", toolCalls: [endCall] });
      caller.say("That was all.");
      expect(await caller.ending()).toEqual({ transferTo: null });
      expect(caller.utterances()).toEqual([greeting, "Goodbye."]);
      await ends("agent-ended");
      await restore();
    },
  },
  {
    title: "a caller who has more to say during the last words is heard, and the call goes on",
    async keep(stage) {
      const restore = await dialTo(stage, { canEndCall: true });
      const { caller, greeting, script, heard, events } = stage;
      await heard(greeting);
      await wait(greeting.length * 3);
      const long = "Thank you for calling, and have a very nice day. ".repeat(4);
      script.push({ words: long, toolCalls: [endCall] }, { words: "Of course, Monday." });
      caller.say("That was all.");
      await heard("very nice day");
      await wait(100);
      caller.say("Wait, which day was it?");
      await heard("Of course, Monday.");
      await wait(500);
      expect((await events()).some(({ type }) => type === "call-ended")).toBe(false);
      await restore();
    },
  },
  {
    title: "a caller who is put through is, to the number of the agent's settings",
    async keep(stage) {
      const transferTo = "+14155550199";
      const restore = await dialTo(stage, { transferTo });
      const { caller, greeting, script, heard, told } = stage;
      await heard(greeting);
      script.push({ words: "I will put you through.", toolCalls: [transferCall] });
      caller.say("I want to talk to a person.");
      expect(await caller.ending()).toEqual({ transferTo });
      await told((record) =>
        expect(record.at(-1)).toMatchObject({ type: "call-ended", reason: "transferred", transferTo }),
      );
      await restore();
    },
  },
  {
    title: "what the agent begins to say by itself is heard: whether a silent caller is still there",
    async keep(stage) {
      const restore = await dialTo(stage, { limits: { silenceSeconds: 5 } });
      const { caller, greeting } = stage;
      const isAsked = () => expect(caller.utterances()).toEqual([greeting, "Are you still there?"]);
      await vi.waitFor(isAsked, { timeout: 25_000, interval: 50 });
      await caller.hangUp();
      await restore();
    },
  },
];

const endCall = { functionName: "end_call", arguments: { reason: "The caller is done." } };
const transferCall = { functionName: "transfer_call", arguments: { reason: "Wants a person." } };

/** A new call to an agent that was set so before; gives what sets it back. */
async function dialTo(
  stage: ContractStage,
  settings: { canEndCall?: boolean; transferTo?: string; limits?: { silenceSeconds: number } },
): Promise<() => Promise<void>> {
  const { agent: agentId } = stage;
  const { update } = stage.api.client.agents;
  await stage.caller.hangUp();
  await update.mutate({ agentId, ...settings });
  stage.caller = await stage.dial(stage.api);
  const usual = { canEndCall: false, transferTo: null, limits: { silenceSeconds: null } };
  return async () => void (await update.mutate({ agentId, ...usual }));
}
