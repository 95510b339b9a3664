import { type Conversation, createConversation, type LanguageModel } from "@callhook/agents";
import { defaultAgentProfiles, type Tool } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import type { Records } from "./records.ts";

/** A live call of the receptionist, with these tools and this model. */
export async function openConversation(options: {
  records: Records;
  engine: Engine;
  model: LanguageModel;
  tools: Tool[];
}): Promise<Conversation> {
  const { records, engine, model, tools } = options;
  const { callId, history, record } = await records.start();
  return createConversation({
    call: { id: callId, agent: "receptionist", from: null, variables: {} },
    profile: defaultAgentProfiles.receptionist,
    model,
    listTools: async () => tools,
    execute: engine.execute,
    record,
    history,
    onBug: (error) => {
      throw error;
    },
  });
}
