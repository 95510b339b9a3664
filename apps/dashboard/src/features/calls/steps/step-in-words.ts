import type { AgentId } from "@callhook/core";
import { agentLabel } from "../../../components/agent-badges.tsx";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { describeModelReply } from "../../conversation/describe-model-reply.ts";
import { callerName } from "../../conversation/turn-bubble.tsx";
import { endingOf } from "../timeline/describe-moment.ts";

/** A step as one would read it out. */
export function stepInWords(entry: CallEntry, agent: AgentId): string {
  switch (entry.kind) {
    case "turn":
      return `${entry.turn.role === "caller" ? callerName(agent) : agentLabel(agent)}: ${entry.turn.text}`;
    case "tool-call":
      return `${entry.toolCall.toolName}: ${endingOf(entry.toolCall)}`;
    case "model-reply":
      return describeModelReply(entry.reply);
  }
}
