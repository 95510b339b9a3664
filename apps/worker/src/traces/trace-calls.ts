import { type RecordedCall, toOpenTelemetrySpans } from "@callhook/core/interop";
import type { Logger } from "pino";
import type { Environment } from "../env.ts";
import type { WorkerMetrics } from "../metrics.ts";
import { tracesUrl } from "./otlp-settings.ts";
import { createTraceSender } from "./create-trace-sender.ts";

export type CallTraces = {
  /** A call was recorded, as far as it has come. */
  recorded(call: RecordedCall): void;
  close(): Promise<void>;
};

/**
 * Sends the trace of each call that has ended to the operator's collector: the agent, its model and its tools, without
 * a word of what was said. Made from the record, so that it is there whichever process held the call, and if that died.
 */
export function traceCalls(options: {
  environment: Environment;
  logger: Logger;
  metrics: WorkerMetrics;
}): CallTraces {
  const { environment, logger, metrics } = options;
  const url = tracesUrl(environment);
  if (url === null) return { recorded: () => undefined, close: async () => undefined };
  const serviceName = environment.OTEL_SERVICE_NAME;
  const sender = createTraceSender({
    url,
    headers: environment.OTEL_EXPORTER_OTLP_HEADERS,
    onSent: ({ sent, dropped }) => {
      metrics.traces.inc({ result: "sent" }, sent);
      metrics.traces.inc({ result: "dropped" }, dropped);
      if (dropped > 0) logger.warn({ calls: dropped }, "traces of calls could not be sent and were let go");
    },
  });
  return {
    recorded: (call) => {
      if (call.transcript.status !== "ended") return;
      sender.add(toOpenTelemetrySpans(call, { withContent: false, serviceName }).resourceSpans);
    },
    close: sender.close,
  };
}
