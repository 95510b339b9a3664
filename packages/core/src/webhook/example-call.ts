import { analyseByRules } from "../analysis/analyse-by-rules.ts";
import type { CallAnalysis } from "../analysis/call-analysis.ts";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import { productionEnvironment } from "../environment/environment-name.ts";
import type { CallTranscript } from "../transcript/call-transcript.ts";
import { foldTranscript } from "../transcript/fold-transcript.ts";
import type { TranscriptEvent } from "../transcript/transcript-event.ts";

/** A call that nobody held, for a webhook to be tried with; it ended at `at`. Its id is that of no call. */
export function exampleCall(at: Date): { callId: string; environment: string; transcript: CallTranscript } {
  return {
    callId: "call_example",
    environment: productionEnvironment,
    transcript: foldTranscript(exampleEvents(at)),
  };
}

/** What is made of that call. */
export function exampleAnalysis(at: Date): CallAnalysis {
  return analyseByRules({ events: exampleEvents(at), dataFields: [] });
}

function exampleEvents(at: Date): TranscriptEvent[] {
  const before = (seconds: number) => new Date(at.getTime() - seconds * 1000).toISOString();
  const toolCallId = "toolcall_example";
  const outcome = toolOutcomeSchema.parse({
    toolCallId,
    status: "succeeded",
    value: { available: true, earliest_slot: "tomorrow at 8 am" },
    timings: { firstByte: 310, body: 2, total: 312 },
  });
  return [
    {
      type: "call-started",
      sequence: 1,
      at: before(24),
      agent: "receptionist",
      channel: "phone",
      from: "+14155550134",
      environment: productionEnvironment,
      variables: {},
    },
    {
      type: "caller-spoke",
      sequence: 2,
      at: before(19),
      turn: 1,
      text: "Do you come out to 94110? I have a blocked drain.",
      heldDuringToolCallId: null,
    },
    {
      type: "tool-called",
      sequence: 3,
      at: before(18),
      turn: 1,
      toolCallId,
      toolId: "tool_example",
      toolName: "Check availability in area",
      toolVersion: 1,
      functionName: "check_availability_in_area",
      arguments: { zip_code: "94110", service_type: "blocked drain" },
    },
    { type: "tool-finished", sequence: 4, at: before(17), turn: 1, toolCallId, outcome },
    {
      type: "agent-spoke",
      sequence: 5,
      at: before(16),
      turn: 1,
      text: "Yes, we do. The earliest we have is tomorrow at 8 am.",
    },
    { type: "call-ended", sequence: 6, at: before(0), reason: "caller-hung-up" },
  ];
}
