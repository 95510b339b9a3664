import { isoTime } from "../outcome/iso-time.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { Delivery, ExchangeRecord } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";

/** One try at the endpoint; `finish` puts it on record, with the error that ended it or null. */
export type Attempt = { delivery: Delivery; finish(error: unknown): void };

export function startAttempt({ tool, workspaceId, deadline, record, ports }: ToolRun): Attempt {
  const { request, clock, attempts, secrets, messageId } = record;
  if (request === null) throw new Error("There is no request to send.");
  const startedAt = attempts.length === 0 ? record.startedAt : ports.now();
  const exchange: ExchangeRecord = { clock, sent: null, head: null, bytes: 0, redirects: [] };
  record.exchange = exchange;
  return {
    delivery: { request, tool, workspaceId, messageId, secrets, deadline, exchange },
    finish(error) {
      const failed = error instanceof ToolCallError ? error : null;
      attempts.push({
        startedAt: isoTime(startedAt),
        timings: clock.lap(),
        status: exchange.head?.status ?? null,
        failure: failed?.reason ?? null,
        message: failed?.message ?? null,
        redirects: exchange.redirects,
      });
    },
  };
}
