import { foldTranscript, productionEnvironment } from "@callhook/core";
import { type RecordedCall, toolCallRow, transcriptColumns } from "../../calls/recorded-rows.ts";
import { calls } from "../../schema/calls.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import { transcripts } from "../../schema/transcripts.ts";
import { type CallStory, storyStart } from "./call-story.ts";
import { copyLine } from "./copy-line.ts";
import { hole } from "./holes.ts";
import { type Template, template } from "./template.ts";

/** A story with its rows as lines for COPY, made once and filled for each call that is told so. */
export type CallShape = {
  isFlagged: boolean;
  eventCount: number;
  calls: Template;
  transcripts: Template;
  toolCalls: Template;
  /** As JSON: what the rows were folded from. */
  events: Template;
};

/** How long after its end a call is recorded. */
const recordingMs = 40;

/** The rows are made of the events by what makes them of the events of every other call. */
export function callShape({ story, workspaceId }: { story: CallStory; workspaceId: string }): CallShape {
  const { events, kind } = story;
  const transcript = foldTranscript(events);
  const startedAt = new Date(storyStart);
  const endedAt = new Date(storyStart + transcript.durationMs);
  const recordedAt = new Date(endedAt.getTime() + recordingMs);
  const call: RecordedCall = {
    id: hole("callId"),
    agent: transcript.agent ?? "receptionist",
    channel: transcript.channel ?? "phone",
    from: transcript.from,
    startedAt,
    isSimulated: false,
  };
  const { eventCount } = transcript;
  const { isSimulated: _isSimulated, ...started } = call;
  const callLine = copyLine(calls, {
    ...started,
    workspaceId,
    variables: transcript.variables,
    environment: productionEnvironment,
    model: "agent",
    status: transcript.status,
    endedAt,
    endReason: transcript.endReason,
    nextSequence: transcript.lastSequence + 1,
    eventCount,
    lastActiveAt: endedAt,
    closedAt: endedAt,
    newsQueued: false,
  });
  const transcriptLine = copyLine(transcripts, {
    ...transcriptColumns({ call, transcript }),
    workspaceId,
    callId: call.id,
    flagged: kind.isFlagged,
    recordedAt,
  });
  const toolCallLines = transcript.toolCalls.map((toolCall) =>
    copyLine(toolCalls, toolCallRow({ scope: { workspaceId }, call, toolCall })),
  );
  return {
    isFlagged: kind.isFlagged,
    eventCount,
    calls: template(callLine),
    transcripts: template(transcriptLine),
    toolCalls: template(toolCallLines.join("")),
    events: template(JSON.stringify(events)),
  };
}
