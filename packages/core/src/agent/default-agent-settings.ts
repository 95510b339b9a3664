import type { AgentSettings } from "./agent-settings.ts";

/** How an agent behaves that nobody has set up: everything but what it is told and says first. */
export const defaultAgentSettings: Omit<AgentSettings, "instructions" | "greeting"> = {
  model: { kind: "workspace-default" },
  fallbackModel: null,
  limits: { stepsPerTurn: 8, callMinutes: null, silenceSeconds: null },
  speech: { language: null, hints: [], ignoreBackchannels: false },
  canEndCall: false,
  transferTo: null,
  approveWrites: false,
  analysis: { by: "rules", successCriterion: "", dataFields: [] },
};
