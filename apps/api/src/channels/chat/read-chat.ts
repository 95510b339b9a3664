import type { Dialogue, DialogueLine } from "../dialogue/dialogue.ts";
import type { ChatRequest, UiMessage } from "./chat-schema.ts";

/** What was said in the chat. The system's messages are for the agent's own settings, not for a page. */
export function readChat({ messages }: Pick<ChatRequest, "messages">): Dialogue {
  const lines = messages.flatMap(lineOf);
  return { lines, results: [], endsWith: messages.at(-1)?.role === "assistant" ? "agent" : "caller" };
}

/** The person's answer to a tool call that waits for a yes. */
export type ChatDecision = { toolCallId: string; approved: boolean };

/** What the person answered on the cards of the last message, in their order; none where the request brings none. */
export function readDecisions({ messages }: Pick<ChatRequest, "messages">): ChatDecision[] {
  const last = messages.at(-1);
  if (last?.role !== "assistant") return [];
  return last.parts.flatMap(({ state, toolCallId, approval }) => {
    if (state !== "approval-responded" || toolCallId === undefined) return [];
    return approval?.approved === undefined ? [] : [{ toolCallId, approved: approval.approved }];
  });
}

function lineOf({ role, parts }: UiMessage): DialogueLine[] {
  if (role === "system") return [];
  const text = parts
    .flatMap((part) => (part.type === "text" && part.text !== undefined ? [part.text] : []))
    .join("\n")
    .trim();
  return text === "" ? [] : [{ by: role === "user" ? "caller" : "agent", text }];
}
