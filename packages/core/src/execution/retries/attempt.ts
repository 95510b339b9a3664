import { isoTime } from "../outcome/iso-time.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { AskedAgain, Delivery, ExchangeRecord, HttpResponse } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import type { AttemptEnding } from "./retry-policy.ts";

/**
 * One try at the endpoint; `finish` puts it on record, with what it ended in. A class, since thousands may be
 * under way, and functions of its own for each would weigh more than what they work on.
 */
export class Attempt implements AskedAgain {
  readonly delivery: Delivery;
  readonly #run: ToolRun;
  readonly #exchange: ExchangeRecord;
  #startedAt: Date;

  constructor(run: ToolRun) {
    const { tool, workspaceId, deadline, record, ports, execution } = run;
    const { request, clock, attempts, secrets, messageId } = record;
    if (request === null) throw new Error("There is no request to send.");
    const exchange: ExchangeRecord = { clock, sent: null, head: null, bytes: 0, redirects: [] };
    record.exchange = exchange;
    this.#run = run;
    this.#exchange = exchange;
    this.#startedAt = attempts.length === 0 ? record.startedAt : ports.now();
    const { signInOnly } = execution;
    const known = { request, tool, workspaceId, messageId, secrets, deadline, exchange };
    this.delivery = { ...known, signInOnly, attempt: this };
  }

  finish(ending: AttemptEnding): void {
    const { attempts, clock } = this.#run.record;
    const { head, redirects } = this.#exchange;
    attempts.push({
      startedAt: isoTime(this.#startedAt),
      timings: clock.lap(),
      status: head?.status ?? null,
      failure: failureOf(ending),
      message: messageOf(ending),
      redirects,
    });
  }

  startOver(answer: HttpResponse): void {
    const { record, ports } = this.#run;
    this.finish(answer);
    this.#startedAt = ports.now();
    this.#exchange.head = null;
    this.#exchange.bytes = 0;
    this.#exchange.redirects = [...this.#exchange.redirects];
    record.clock.enter("queue");
  }
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
