import { CallhookError, type JsonValue, type TranscriptStep } from "@callhook/core";
import type { AgentTurns } from "./agent-turns.ts";
import { holdTurn, type TurnHolder } from "./hold-turn.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { openTurn } from "./open-turn.ts";
import { runTurn } from "./run-turn.ts";
import { toolCallIdentity } from "./tool-call-identity.ts";

/** The person's answer to a tool call that needs confirmation. */
export type Decision = { toolCallId: string; approved: boolean };

/**
 * Puts the decision on record, and where it is a yes runs exactly what was asked about; then the agent goes on.
 * It interrupts nothing, and waits for whoever has the floor. The turn goes to whoever decided, and to whoever
 * speaks for the agent.
 */
export async function decide(options: {
  decision: Decision;
  live: LiveCall;
  holder: TurnHolder;
  emit: LiveTurn["emit"];
  agentTurns: Pick<AgentTurns, "announce">;
}): Promise<void> {
  const { decision, live, holder, emit, agentTurns } = options;
  const asked = findAsked(live.writer.steps, decision.toolCallId);
  const audience = agentTurns.announce();
  const tellBoth: LiveTurn["emit"] = (part) => {
    emit(part);
    audience.emit(part);
  };
  const turn = openTurn({ live, emit: tellBoth, isPatient: true });
  const recorded = live.writer.write([{ type: "tool-decided", turn: turn.number, ...decision }]);
  const toolCall = { modelToolCallId: "", functionName: asked.functionName, input: asked.arguments };
  const opening = decision.approved ? { toolCall } : {};
  try {
    await holdTurn({ holder, turn, recorded, run: () => runTurn({ live, turn, opening }) });
    audience.close();
  } catch (error) {
    audience.fail(error);
    throw error;
  }
}

/** The call whose question is open; throws where there is none, or where it was answered. */
function findAsked(
  steps: readonly TranscriptStep[],
  toolCallId: string,
): { functionName: string; arguments: JsonValue } {
  const index = steps.findIndex((step) => step.type === "tool-called" && step.toolCallId === toolCallId);
  const called = steps[index];
  if (called?.type !== "tool-called" || !asksForConfirmation(steps, toolCallId)) {
    const message = `No tool call ${toolCallId} waits for a yes in this call.`;
    throw new CallhookError({ code: "not-found", message });
  }
  const identity = toolCallIdentity(called);
  const isAnswered = steps.slice(index).some((step) => {
    if (step.type === "tool-decided") return step.toolCallId === toolCallId;
    if (step.type !== "tool-called" || toolCallIdentity(step) !== identity) return false;
    return !asksForConfirmation(steps, step.toolCallId);
  });
  if (!isAnswered) return called;
  const message = `The tool call ${toolCallId} was decided before; look at the transcript for what became of it.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "toolCallId", message }] });
}

function asksForConfirmation(steps: readonly TranscriptStep[], toolCallId: string): boolean {
  return steps.some((step) => {
    if (step.type !== "tool-finished" || step.toolCallId !== toolCallId) return false;
    return step.outcome.status === "failed" && step.outcome.reason === "needs-confirmation";
  });
}
