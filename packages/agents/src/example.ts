import { defaultAgentProfiles, type Tool, type TranscriptEvent } from "@callhook/core";
import { createEngine } from "@callhook/core/engine";
import { createConversation, createModel } from "./index.ts";

/** One question to the receptionist, answered with one tool; gives what was said and what is on record. */
export async function askReceptionist(options: { tool: Tool; allowHosts: string[]; question: string }) {
  const engine = createEngine({ allowHosts: options.allowHosts });
  const record: TranscriptEvent[] = [];
  const conversation = createConversation({
    call: { id: "call_1", agent: "receptionist", from: "+14155550100", variables: {} },
    profile: defaultAgentProfiles.receptionist,
    model: createModel({ kind: "offline" }),
    listTools: async () => [options.tool],
    execute: engine.execute,
    record: async (steps) => {
      const at = new Date().toISOString();
      const first = record.length + 1;
      const events = steps.map((step, index) => ({ ...step, sequence: first + index, at }));
      record.push(...events);
      return events;
    },
    history: [],
  });
  let words = "";
  for await (const part of conversation.say(options.question)) {
    if (part.type === "text") words += part.text;
  }
  await conversation.end("caller-hung-up");
  await engine.close();
  return { words, record };
}
