import { productionEnvironment } from "../../environment/environment-name.ts";
import type { FailureReason } from "./failure-reason.ts";
import type { ToolCallTimings, FailedOutcome } from "./tool-outcome.ts";

/** The outcome of a tool call that ended before the engine could give one; `totalMs` is how long it was under way. */
export function failedOutcome(options: {
  toolCallId: string;
  reason: FailureReason;
  message: string;
  totalMs?: number;
  environment?: string | undefined;
}): FailedOutcome {
  const { totalMs = 0, environment = productionEnvironment, ...failure } = options;
  const timings: ToolCallTimings = {
    queue: 0,
    dns: 0,
    connect: 0,
    tls: 0,
    firstByte: 0,
    body: 0,
    total: totalMs,
  };
  return {
    ...failure,
    status: "failed",
    attempts: [],
    timings,
    request: null,
    response: null,
    ignoredArguments: [],
    heard: [],
    decisions: [],
    replay: null,
    mocked: false,
    environment,
    agentMessage: null,
    agentValue: null,
    advice: null,
    phase: null,
    issues: [],
    value: null,
  };
}
