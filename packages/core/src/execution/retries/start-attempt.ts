import { isoTime } from "../outcome/iso-time.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { Delivery, ExchangeRecord, HttpResponse } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import type { AttemptEnding } from "./retry-policy.ts";

/** One try at the endpoint; `finish` puts it on record, with what it ended in. */
export type Attempt = { delivery: Delivery; finish(ending: AttemptEnding): void };

export function startAttempt({ tool, workspaceId, deadline, record, ports }: ToolRun): Attempt {
  const { request, clock, attempts, secrets, messageId } = record;
  if (request === null) throw new Error("There is no request to send.");
  let startedAt = attempts.length === 0 ? record.startedAt : ports.now();
  const exchange: ExchangeRecord = { clock, sent: null, head: null, bytes: 0, redirects: [] };
  record.exchange = exchange;
  function finish(ending: AttemptEnding): void {
    attempts.push({
      startedAt: isoTime(startedAt),
      timings: clock.lap(),
      status: exchange.head?.status ?? null,
      failure: failureOf(ending),
      message: messageOf(ending),
      redirects: exchange.redirects,
    });
  }
  function startOver(answer: HttpResponse): void {
    finish(answer);
    startedAt = ports.now();
    exchange.head = null;
    exchange.bytes = 0;
    exchange.redirects = [...exchange.redirects];
    clock.enter("queue");
  }
  const delivery = { request, tool, workspaceId, messageId, secrets, deadline, exchange, startOver };
  return { delivery, finish };
}

function failureOf(ending: AttemptEnding) {
  if (ending instanceof ToolCallError) return ending.reason;
  return isRefusal(ending) ? "http-error" : null;
}

function messageOf(ending: AttemptEnding): string | null {
  if (ending instanceof ToolCallError) return ending.message;
  return isRefusal(ending) ? `The endpoint answered ${ending.status}.` : null;
}

/** A tool's own rule of success is judged on the whole answer, later. */
function isRefusal({ status }: { status: number }): boolean {
  return status < 200 || status > 299;
}
