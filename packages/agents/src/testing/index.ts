export { scriptedModel, type ScriptedModel, type ScriptedModelStep } from "./scripted-model.ts";
export {
  startScriptedModelServer,
  type ScriptedModelServer,
  type ScriptedServerStep,
} from "./scripted-model-server.ts";
export type { ScriptedStep, ScriptedToolCall } from "./scripted-step.ts";
