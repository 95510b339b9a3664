import type { TranscriptEvent } from "@callhook/core";
import type { RecordObserver } from "@callhook/db";
import { Counter, Histogram, type Registry } from "prom-client";

const writeSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const modelSeconds = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30];

/** What happens in calls, told by what this process puts on record: each event once, whoever repeats it. */
export function recordMetrics(registry: Registry): RecordObserver {
  const writes = writeMetrics(registry);
  const turns = new Counter({
    name: "callhook_turns_total",
    help: "Stretches of speech on record, by who spoke.",
    labelNames: ["role"],
    registers: [registry],
  });
  const ended = new Counter({
    name: "callhook_calls_ended_total",
    help: "Calls that ended.",
    registers: [registry],
  });
  const noteModelReply = modelReplyMetrics(registry);

  function note(event: TranscriptEvent): void {
    if (event.type === "caller-spoke") turns.inc({ role: "caller" });
    else if (event.type === "agent-spoke") turns.inc({ role: "agent" });
    else if (event.type === "call-ended") ended.inc();
    else if (event.type === "model-replied") noteModelReply(event);
  }

  return {
    committed: ({ additions }) => writes.batch.observe(additions),
    appended: ({ events, waitedMs }) => {
      writes.wait.observe(waitedMs / 1000);
      writes.events.inc(events.length);
      for (const event of events) note(event);
    },
  };
}

function writeMetrics(registry: Registry) {
  const registers = [registry];
  return {
    wait: new Histogram({
      name: "callhook_append_seconds",
      help: "Seconds from asking for events to be put on record until they are there for good.",
      buckets: writeSeconds,
      registers,
    }),
    batch: new Histogram({
      name: "callhook_append_batch_additions",
      help: "How many additions to calls were committed together.",
      buckets: [1, 2, 5, 10, 25, 50, 100, 200],
      registers,
    }),
    events: new Counter({
      name: "callhook_events_appended_total",
      help: "Events of calls that were put on record.",
      registers,
    }),
  };
}

function modelReplyMetrics(registry: Registry) {
  const registers = [registry];
  const replies = new Counter({
    name: "callhook_model_replies_total",
    help: "Requests to language models by what came of them, and by whether another model had failed before.",
    labelNames: ["status", "fallback"],
    registers,
  });
  const firstWord = new Histogram({
    name: "callhook_model_first_word_seconds",
    help: "Seconds until the first word of a language model, where it said any.",
    buckets: modelSeconds,
    registers,
  });
  const duration = new Histogram({
    name: "callhook_model_reply_seconds",
    help: "Seconds until a language model had said all it had to say.",
    buckets: modelSeconds,
    registers,
  });
  const tokens = new Counter({
    name: "callhook_model_tokens_total",
    help: "Tokens that language models say they have read and written.",
    labelNames: ["direction"],
    registers,
  });
  return (reply: Extract<TranscriptEvent, { type: "model-replied" }>): void => {
    replies.inc({ status: reply.status, fallback: String(reply.isFallback) });
    duration.observe(reply.durationMs / 1000);
    if (reply.firstWordMs !== null) firstWord.observe(reply.firstWordMs / 1000);
    tokens.inc({ direction: "input" }, reply.inputTokens ?? 0);
    tokens.inc({ direction: "output" }, reply.outputTokens ?? 0);
  };
}
