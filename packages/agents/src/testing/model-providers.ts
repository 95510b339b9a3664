import type { ModelKind } from "../models/create-model.ts";
import {
  startScriptedMessagesServer,
  startScriptedModelServer,
  startScriptedResponsesServer,
} from "./scripted-model-server.ts";
import type { ModelServer, ScriptedServerStep } from "./start-model-server.ts";

export type ModelProvider = {
  kind: Exclude<ModelKind, "offline">;
  start: (script: { steps: ScriptedServerStep[]; key?: string }) => Promise<ModelServer<object>>;
};

/** Every provider that a model can be asked at, with a server that speaks its protocol. */
export const modelProviders: ModelProvider[] = [
  { kind: "openai-compatible", start: startScriptedModelServer },
  { kind: "openai", start: startScriptedResponsesServer },
  { kind: "anthropic", start: startScriptedMessagesServer },
];
