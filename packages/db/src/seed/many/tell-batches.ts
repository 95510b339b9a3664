import { setImmediate as nextTurn } from "node:timers/promises";
import { analyseByRules, type TranscriptEvent } from "@callhook/core";
import { analysisColumns } from "../../analyses/save-analysis.ts";
import { callAnalyses } from "../../schema/call-analyses.ts";
import { calls } from "../../schema/calls.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import { transcripts } from "../../schema/transcripts.ts";
import { copyLine } from "./copy-line.ts";
import { type CallsToTell, type ToldCall, tellCalls } from "./tell-calls.ts";
import { TemplateWriter } from "./template-writer.ts";

/** In the order in which they have to be written, since the others refer to calls. */
export const seededTables = [calls, transcripts, toolCalls, callAnalyses] as const;

/** Lines for COPY, by table in the order of `seededTables`, and how many calls they are of. */
export type CallBatch = { calls: number; lines: Buffer[][] };

const callsOfBatch = 8_000;
/** So many are told before whatever else waits in this process is done, such as sending the batch before. */
const callsOfTurn = 400;

/** Each batch is begun when the one before it is taken, so that telling and writing go on at once. */
export async function* tellBatches(options: CallsToTell): AsyncGenerator<CallBatch> {
  const told = tellCalls(options);
  let next = tellBatch({ ...options, told });
  for (let left = options.calls; left > 0;) {
    const batch = await next;
    left -= batch.calls;
    if (left > 0) next = tellBatch({ ...options, told });
    yield batch;
  }
}

async function tellBatch(options: { workspaceId: string; told: Generator<ToldCall> }): Promise<CallBatch> {
  const { workspaceId, told } = options;
  const batch: CallBatch = { calls: 0, lines: seededTables.map(() => []) };
  const [ofCalls, ofTranscripts, ofToolCalls] = [
    new TemplateWriter(),
    new TemplateWriter(),
    new TemplateWriter(),
  ];
  for (let isOver = false; !isOver && batch.calls < callsOfBatch; await nextTurn()) {
    let ofAnalyses = "";
    for (let count = 0; count < callsOfTurn && !isOver; count += 1) {
      const { done, value: call } = told.next();
      if (done === true) {
        isOver = true;
        continue;
      }
      ofCalls.write(call.shape.calls, call);
      ofTranscripts.write(call.shape.transcripts, call);
      ofToolCalls.write(call.shape.toolCalls, call);
      if (call.shape.isFlagged) ofAnalyses += analysisLine({ call, workspaceId });
      batch.calls += 1;
    }
    const lines = [ofCalls.take(), ofTranscripts.take(), ofToolCalls.take(), Buffer.from(ofAnalyses)];
    for (const [index, some] of lines.entries()) batch.lines[index]?.push(some);
  }
  return batch;
}

/** What the worker would have made of it. Only of calls that are found by it. */
function analysisLine({ call, workspaceId }: { call: ToldCall; workspaceId: string }): string {
  const analysis = analyseByRules({ events: eventsOf(call), dataFields: [] });
  return copyLine(callAnalyses, {
    workspaceId,
    callId: call.id,
    ...analysisColumns({ analysis, eventCount: call.shape.eventCount }),
    madeAt: new Date(),
    revision: 1,
  });
}

/** The events that the record of a told call is of. */
export function eventsOf(call: ToldCall): TranscriptEvent[] {
  const writer = new TemplateWriter();
  writer.write(call.shape.events, call);
  return JSON.parse(writer.take().toString());
}
