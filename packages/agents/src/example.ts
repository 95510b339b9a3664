import { defaultAgentProfiles, type Tool, type TranscriptStepInput } from "@callhook/core";
import { createEngine } from "@callhook/core/engine";
import { createConversation, createModel } from "./index.ts";

/** One question to the receptionist, answered with one tool; gives what was said and what is on record. */
export async function askReceptionist(options: { tool: Tool; allowHosts: string[]; question: string }) {
  const engine = createEngine({ allowHosts: options.allowHosts });
  const record: TranscriptStepInput[] = [];
  const conversation = createConversation({
    call: { id: "call_1", agent: "receptionist", from: "+14155550100", variables: {} },
    profile: defaultAgentProfiles.receptionist,
    model: createModel({ kind: "offline" }),
    listTools: async () => [options.tool],
    execute: engine.execute,
    record: async (steps) => void record.push(...steps),
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
