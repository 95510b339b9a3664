export {
  createConversation,
  type Conversation,
  type ConversationOptions,
  type InterruptionResult,
} from "./conversation.ts";
export type { ConversationPart } from "./conversation-part.ts";
export { createModel, type ModelChoice } from "./create-model.ts";
export type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";
export { createOfflineModel } from "./offline-model/index.ts";
export { modelMessages } from "./model-messages.ts";
export { toolAnswerSchema, type NextStep, type ToolAnswer } from "./tool-answer.ts";
export type { ConversationLimits } from "./live-call.ts";
export type { LanguageModelV4 as LanguageModel } from "@ai-sdk/provider";
