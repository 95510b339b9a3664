import type { Dialogue, DialogueLine } from "../dialogue/dialogue.ts";
import type { ChatRequest, UiMessage } from "./chat-schema.ts";

/** What was said in the chat. The system's messages are for the agent's own settings, not for a page. */
export function readChat({ messages }: Pick<ChatRequest, "messages">): Dialogue {
  const lines = messages.flatMap(lineOf);
  return { lines, results: [], endsWith: messages.at(-1)?.role === "assistant" ? "agent" : "caller" };
}

/** The person's last answer to a tool call that waits for a yes; null where the request brings none. */
export function readDecision({
  messages,
}: Pick<ChatRequest, "messages">): { toolCallId: string; approved: boolean } | null {
  const last = messages.at(-1);
  if (last?.role !== "assistant") return null;
  const part = last.parts.findLast(({ state }) => state === "approval-responded");
  const { toolCallId, approval } = part ?? {};
  if (toolCallId === undefined || approval?.approved === undefined) return null;
  return { toolCallId, approved: approval.approved };
}

function lineOf({ role, parts }: UiMessage): DialogueLine[] {
  if (role === "system") return [];
  const text = parts
    .flatMap((part) => (part.type === "text" && part.text !== undefined ? [part.text] : []))
    .join("\n")
    .trim();
  return text === "" ? [] : [{ by: role === "user" ? "caller" : "agent", text }];
}
