export type { LanguageModelV4 as LanguageModel } from "@ai-sdk/provider";
export {
  createConversation,
  type Conversation,
  type ConversationOptions,
  type InterruptionResult,
} from "./conversation.ts";
export type { ConversationPart } from "./conversation-part.ts";
export { createModel, type ModelChoice } from "./create-model.ts";
export type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";
