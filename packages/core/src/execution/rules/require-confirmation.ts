import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { Confirmation } from "../../tool/confirmation.ts";
import { holds } from "../conditions/holds.ts";
import type { PendingConfirmation } from "../once/call-ledger.ts";
import { requestKeyOf } from "../once/request-key-of.ts";
import type { ToolCallContext } from "../request/call-headers.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";
import { confirmationQuestion } from "./confirmation-question.ts";
import { jsonOfValues } from "./json-of-values.ts";

/**
 * Throws `needs-confirmation` until the caller has been asked about exactly these arguments and has answered.
 * The attack: a model that is talked into confirming for the caller, or that calls twice in one breath.
 */
export function requireConfirmation(run: ToolRun, values: ArgumentValues): Promise<void> | undefined {
  const { confirmation } = run.tool;
  if (confirmation.mode === "never" || !isNeeded(confirmation, values)) return undefined;
  return confirm(run, values, confirmation);
}

type Demanded = Exclude<Confirmation, { mode: "never" }>;

async function confirm(run: ToolRun, values: ArgumentValues, confirmation: Demanded): Promise<void> {
  const { callId, callerTurns = null } = run.context;
  const question = confirmationQuestion({ tool: run.tool, question: confirmation.question, values });
  if (callId === undefined) throw nobodyToAsk(question);
  const { workspaceId, functionName, record, deadline, ports } = run;
  const subject = { workspaceId, callId, functionName, argumentsKey: requestKeyOf(run, values) };
  const asking = { toolCallId: record.toolCallId, callerTurns };
  const ask = () => deadline.race(Promise.resolve(ports.ledger.askConfirmation(subject, asking)));
  const use = (question: PendingConfirmation) =>
    deadline.race(Promise.resolve(ports.ledger.useConfirmation(subject, question)));
  const asked = await ask();
  if (asked !== null && wasDeclined(asked, run.context)) {
    // What was declined needs a yes to a question that is asked anew, whatever was said since.
    await use(asked);
    await ask();
  } else if (asked !== null && wasAnswered(asked, { asking, context: run.context }) && (await use(asked))) {
    return;
  }
  throw new ToolCallError({ reason: "needs-confirmation", message: question });
}

function isNeeded(confirmation: Demanded, values: ArgumentValues): boolean {
  if (confirmation.mode === "always") return true;
  const value = jsonOfValues(values);
  return confirmation.conditions.every((condition) => holds({ condition, value }));
}

function wasDeclined({ toolCallId }: PendingConfirmation, context: ToolCallContext): boolean {
  return context.declinedToolCallIds?.includes(toolCallId) === true;
}

/**
 * A yes by button, or the caller has spoken since; where nobody counts that, another tool call has to stand for it.
 */
function wasAnswered(
  asked: PendingConfirmation,
  { asking, context }: { asking: PendingConfirmation; context: ToolCallContext },
): boolean {
  if (context.approvedToolCallIds?.includes(asked.toolCallId) === true) return true;
  if (asked.callerTurns === null || asking.callerTurns === null)
    return asked.toolCallId !== asking.toolCallId;
  return asking.callerTurns > asked.callerTurns;
}

function nobodyToAsk(question: string): ToolCallError {
  const message =
    "The caller has to say yes before this is done, and outside a call there is nobody to ask. " +
    `In a call they would be asked: ${question} Try it within a call, or confirm the test yourself.`;
  return new ToolCallError({ reason: "needs-confirmation", message });
}
