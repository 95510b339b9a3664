import type { CallVariables, JsonValue, RequestRecord, ToolDraft, ToolOutcome } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import type { RecordedToolCall } from "./use-recorded-tool-call.ts";

/** What a run was filled from, where that was read from a call. */
type OfRecord = { recorded: RecordedToolCall | null };

export type FinishedRun = OfRecord & { id: number; at: string; outcome: ToolOutcome };

export type TestRun =
  | { state: "idle" }
  | { state: "running" }
  | { state: "finished"; run: FinishedRun }
  | ({ state: "not-sent"; request: RequestRecord } & OfRecord)
  | { state: "stopped" }
  | { state: "refused"; error: unknown };

type TestInput = {
  draft: ToolDraft;
  given: JsonValue;
  variables: CallVariables;
  /** Where it runs. */
  environment: string;
  /** The author says the yes that a caller would be asked for. */
  confirmed?: boolean;
  /** Shows the request and sends nothing. */
  dryRun?: boolean;
  /** Answers from the draft's mocks. */
  mocks?: boolean;
};

const mostRemembered = 10;

/** One run at a time; it can be stopped, and leaving the page stops it. Remembers the last runs, newest first. */
export function useTestRun() {
  const api = useApi();
  const client = useApiClient();
  const cache = useQueryClient();
  const [run, setRun] = useState<TestRun>({ state: "idle" });
  const [history, setHistory] = useState<FinishedRun[]>([]);
  const count = useRef(0);
  const controller = useRef<AbortController>(null);
  const isUnderWay = useRef(false);
  const { mutateAsync } = useMutation({
    mutationKey: api.tools.test.mutationKey(),
    mutationFn: ({ given, ...input }: TestInput) => {
      const signal = controller.current?.signal;
      return client.tools.test.mutate({ ...input, arguments: given }, signal === undefined ? {} : { signal });
    },
    // It may have been the echo endpoint that was tried.
    onSettled: () => void cache.invalidateQueries({ queryKey: api.echo.requests.queryKey() }),
  });
  useEffect(() => () => controller.current?.abort(), []);

  async function start({ recorded, ...input }: TestInput & OfRecord) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const { signal } = (controller.current = new AbortController());
    setRun({ state: "running" });
    try {
      const outcome = await mutateAsync(input);
      if (outcome.status === "not-sent")
        return setRun({ state: "not-sent", request: outcome.request, recorded });
      count.current += 1;
      const finished = { id: count.current, at: new Date().toISOString(), outcome, recorded };
      setRun({ state: "finished", run: finished });
      setHistory((known) => [finished, ...known].slice(0, mostRemembered));
    } catch (error) {
      setRun(signal.aborted ? { state: "stopped" } : { state: "refused", error });
    } finally {
      isUnderWay.current = false;
    }
  }

  return {
    run,
    history,
    start: (input: TestInput & OfRecord) => void start(input),
    show: (finished: FinishedRun) => setRun({ state: "finished", run: finished }),
    stop: () => controller.current?.abort(),
  };
}
