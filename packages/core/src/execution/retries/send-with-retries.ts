import type { Deadline } from "../deadline.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { HttpResponse } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import { Attempt } from "./attempt.ts";
import { type AttemptEnding, retryDelayMs } from "./retry-policy.ts";

/** Sends the request, again where that is safe and may help, inside the one deadline; every attempt is on record. */
export async function sendWithRetries(run: ToolRun): Promise<HttpResponse> {
  for (let attempts = 1; ; attempts += 1) {
    const attempt = new Attempt(run);
    let waitMs: number | null;
    try {
      const response = await run.ports.send(attempt.delivery);
      attempt.finish(response);
      if (response.status < 400) return response;
      waitMs = delayAfter(run, { ending: response, attempts });
      if (waitMs === null) return response;
    } catch (error) {
      if (!(error instanceof ToolCallError)) throw error;
      attempt.finish(error);
      waitMs = delayAfter(run, { ending: error, attempts });
      if (waitMs === null) throw error;
    }
    run.record.clock.enter("queue");
    await pause(waitMs, run.deadline);
  }
}

type Try = { ending: AttemptEnding; attempts: number };

/** Stages that start over put more attempts on record than these, and use up no retries. */
function delayAfter({ tool, effect, deadline, record, ports }: ToolRun, { ending, attempts }: Try) {
  return retryDelayMs({
    ending,
    effect,
    hasSent: record.clock.hasSent,
    attempts,
    retries: tool.retries,
    remainingMs: deadline.stopped === null ? deadline.remainingMs : 0,
    now: ports.now(),
    random: ports.random,
  });
}

/** Rejects as soon as the call has to stop. */
function pause(waitMs: number, deadline: Deadline): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, waitMs);
    deadline.onStop((error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
