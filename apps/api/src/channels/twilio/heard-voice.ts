import type { LineVoice } from "@callhook/core";
import { agentRepository } from "@callhook/db";
import type { FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";

/** The voice of a line, listening for the words of its agent as well as for its own. */
export async function heardVoice(options: {
  services: Pick<Services, "database">;
  line: Pick<FoundLine, "workspaceId" | "agent" | "voice">;
}): Promise<LineVoice> {
  const { database } = options.services;
  const { workspaceId, agent, voice } = options.line;
  const { speech } = await agentRepository({ database, workspaceId }).get(agent);
  return { ...voice, hints: [...new Set([...voice.hints, ...speech.hints])] };
}
