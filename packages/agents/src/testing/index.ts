export { scriptedModel, type ScriptedModel, type ScriptedModelStep } from "./scripted-model.ts";
export {
  startScriptedMessagesServer,
  startScriptedModelServer,
  startScriptedResponsesServer,
  type ScriptedModelServer,
} from "./scripted-model-server.ts";
export type { ModelServer, ScriptedServerStep } from "./start-model-server.ts";
export type { ScriptedStep, ScriptedToolCall } from "./scripted-step.ts";
