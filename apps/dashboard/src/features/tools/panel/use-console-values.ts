import type { Parameter, Tool } from "@callhook/core";
import { useState } from "react";
import type { DraftPreview } from "../model/preview-draft.ts";
import { type RecordedValues, recordedValues } from "../model/recorded-values.ts";
import { type TestValues, variablesOf } from "../model/test-values.ts";
import { type RecordSource, useRecordedToolCall } from "./use-recorded-tool-call.ts";
import { useTestValues } from "./use-test-values.ts";

/** Where the values in the test console come from, and the way back to those that somebody typed. */
export type ConsoleOrigin = { source: RecordSource; filled: RecordedValues | null; clear: () => void };

type ConsoleValues = {
  values: TestValues;
  change: (part: Partial<TestValues>) => void;
  origin: ConsoleOrigin;
};

/**
 * The values in the test console: of the tool call that the address names, or else what was typed last. Those of a
 * call are a caller's, so that this browser does not remember them as it does one's own; and one's own come back.
 */
export function useConsoleValues(options: {
  saved: Tool | null;
  preview: DraftPreview;
  parameters: Parameter[];
}): ConsoleValues {
  const { saved, preview, parameters } = options;
  const typed = useTestValues(saved?.id ?? null);
  const { source, clear } = useRecordedToolCall(saved?.id ?? null);
  const recorded = source.state === "read" ? source.recorded : null;
  const [changed, setChanged] = useState<{ of: string; part: Partial<TestValues> } | null>(null);
  if (recorded === null) return { ...typed, origin: { source, filled: null, clear } };
  const { arguments: given, toolCallId } = recorded.toolCall;
  // Some models name the tool calls of every call alike, so that one is only told apart within its call.
  const of = JSON.stringify([recorded.callId, toolCallId]);
  const variableNames = preview.ok ? variablesOf(preview.draft) : [];
  const filled = recordedValues({ ...recorded, arguments: given, parameters, variableNames });
  const part = changed?.of === of ? changed.part : {};
  return {
    values: { ...filled.values, ...part },
    change: (more) =>
      setChanged((known) => ({ of, part: known?.of === of ? { ...known.part, ...more } : more })),
    origin: { source, filled, clear },
  };
}
