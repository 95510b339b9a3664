import { callhookErrorOf } from "@callhook/client";
import { type CallVariables, type ToolCall, variablesSavedBefore } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useApi } from "../../../lib/api.ts";
import { toolSearchOf } from "../../../lib/tool-search.ts";
import { useAccess } from "../../../lib/use-access.ts";

export type RecordedToolCall = {
  callId: string;
  startedAt: string;
  environment: string;
  /** Those that the call was started with, and over them what its tools had saved by then. */
  variables: CallVariables;
  toolCall: ToolCall;
};

/** The tool call that the address names, as far as it can be had. */
export type RecordSource =
  | { state: "none" }
  | { state: "reading" }
  | { state: "not-allowed" }
  /** The call was deleted, or holds no such tool call. */
  | { state: "gone" }
  | { state: "of-another-tool"; callId: string }
  | { state: "unreadable"; error: unknown; retry: () => void }
  | { state: "read"; recorded: RecordedToolCall };

/** Reads it by the ids alone; `clear` takes them out of the address. */
export function useRecordedToolCall(toolId: string | null): { source: RecordSource; clear: () => void } {
  const { call: callId, toolCall: toolCallId } = toolSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const api = useApi();
  const { can } = useAccess();
  const mayRead = can("calls:read");
  const isNamed = toolId !== null && callId !== undefined && toolCallId !== undefined;
  const query = useQuery(
    api.calls.get.queryOptions({ callId: callId ?? "" }, { enabled: isNamed && mayRead }),
  );
  const clear = () => void navigate({ to: ".", search: {}, replace: true, resetScroll: false });
  return { source: read(), clear };

  function read(): RecordSource {
    if (!isNamed) return { state: "none" };
    if (!mayRead) return { state: "not-allowed" };
    const { data, error } = query;
    if (callhookErrorOf(error)?.code === "not-found") return { state: "gone" };
    if (data === undefined) {
      if (error === null) return { state: "reading" };
      return { state: "unreadable", error, retry: () => void query.refetch() };
    }
    const { call, transcript } = data;
    const toolCall = transcript.toolCalls.find((candidate) => candidate.toolCallId === toolCallId);
    // What was read before may be from an earlier moment of a call that still went on.
    if (toolCall === undefined) return { state: query.isFetching ? "reading" : "gone" };
    if (toolCall.toolId !== toolId) return { state: "of-another-tool", callId };
    const saved = variablesSavedBefore(transcript.toolCalls, toolCall.sequence);
    const { environment, startedAt, variables } = call;
    const recorded = { callId, startedAt, environment, variables: { ...variables, ...saved }, toolCall };
    return { state: "read", recorded };
  }
}
