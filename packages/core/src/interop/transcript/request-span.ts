import type { ToolOutcome } from "../../execution/outcome/tool-outcome.ts";
import { traceIdOf } from "../../execution/request/trace-id-of.ts";
import type { ToolCall } from "../../transcript/call-transcript.ts";
import { attributesOf, failedStatus, type Named, nanoseconds, spanKind } from "./otlp.ts";
import { requestSpanIdOf, spanIdOf } from "./span-ids.ts";
import type { RecordedCall } from "./transcript-format.ts";

/**
 * The HTTP request of a tool call, by OpenTelemetry's conventions for HTTP; none where nothing was sent for it, such as
 * where its answer was known. Its repetitions are in it: they were all sent with one `traceparent`.
 */
export function requestSpan(
  { callId }: RecordedCall,
  { outcome, sequence }: ToolCall,
  content: (named: Named) => Named,
) {
  const request = outcome?.request ?? null;
  if (outcome === null || request === null || outcome.replay !== null || outcome.mocked) return [];
  const first = outcome.attempts[0];
  const last = outcome.attempts.at(-1);
  if (first === undefined || last === undefined) return [];
  const to = URL.parse(request.url);
  const status = outcome.response?.status ?? last.status;
  const error = last.failure ?? (status !== null && status >= 400 ? String(status) : null);
  return [
    {
      traceId: traceIdOf(callId),
      parentSpanId: spanIdOf(sequence),
      spanId: spanToldOf(outcome) ?? requestSpanIdOf(sequence),
      name: request.method,
      kind: spanKind.client,
      startTimeUnixNano: nanoseconds(Date.parse(first.startedAt)),
      endTimeUnixNano: nanoseconds(Date.parse(last.startedAt) + last.timings.total),
      attributes: attributesOf({
        "http.request.method": request.method,
        "http.response.status_code": status,
        // How often it was sent again, as HTTP's conventions count: nothing where it was sent once.
        "http.request.resend_count": outcome.attempts.length > 1 ? outcome.attempts.length - 1 : null,
        "server.address": to?.hostname,
        "server.port": to === null ? null : Number(to.port) || (to.protocol === "https:" ? 443 : 80),
        ...content({ "url.full": request.url }),
        "error.type": error,
      }),
      ...(error === null ? {} : { status: { code: failedStatus } }),
    },
  ];
}

/** The span of W3C's `traceparent` that the endpoint was sent, so that its own spans hang below this one. */
function spanToldOf({ request }: ToolOutcome): string | null {
  const told = request?.headers["traceparent"];
  return /^00-[0-9a-f]{32}-([0-9a-f]{16})-/.exec(told ?? "")?.[1] ?? null;
}
