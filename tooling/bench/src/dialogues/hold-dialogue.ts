import { createConversation, createModel, type LanguageModel } from "@callhook/agents";
import { defaultAgentProfiles, type Tool, type TranscriptEvent } from "@callhook/core";
import { createEngine } from "@callhook/core/engine";
import type { Business, Dialogue } from "./business.ts";
import { emptyTurn, heardPart, type HeldTurn } from "./held-turn.ts";

/** Wednesday; every day that a caller names is counted from it. */
const now = new Date("2026-03-11T10:00:00.000Z");

/** Plays the caller's side of a dialogue; the engine is the real one, its endpoints are mocks. */
export async function holdDialogue(options: {
  business: Business;
  dialogue: Dialogue;
  tools: Tool[];
  model?: LanguageModel;
}): Promise<HeldTurn[]> {
  const { business, dialogue, tools, model = createModel({ kind: "offline" }) } = options;
  const agent = business.agent ?? "receptionist";
  const engine = createEngine();
  const record: TranscriptEvent[] = [];
  const held: HeldTurn[] = [];
  const conversation = createConversation({
    call: { id: "call_1", agent, from: null, variables: {} },
    profile: defaultAgentProfiles[agent],
    model,
    listTools: async () => tools,
    execute: (call) => engine.execute({ ...call, mocks: { whenNoneFits: "fail" } }),
    record: async (steps) => {
      const events = steps.map((step, index) => ({
        ...step,
        sequence: record.length + index + 1,
        at: now.toISOString(),
      }));
      record.push(...events);
      return events;
    },
    history: [],
    limits: { modelRetries: 0 },
    now: () => now,
  });
  for (const { caller } of dialogue.turns) {
    const turn = emptyTurn(caller);
    for await (const part of conversation.say(caller)) heardPart(turn, part);
    held.push(turn);
  }
  await conversation.end("caller-hung-up");
  await engine.close();
  return held;
}
