import type { JsonValue, ToolDraft, ToolOutcome } from "@callhook/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useApi, useApiClient } from "../../../lib/api.ts";

export type TestRun =
  | { state: "idle" }
  | { state: "running" }
  | { state: "finished"; outcome: ToolOutcome }
  | { state: "stopped" }
  | { state: "refused"; error: unknown };

type TestInput = {
  draft: ToolDraft;
  given: Record<string, JsonValue>;
  /** The author says the yes that a caller would be asked for. */
  confirmed?: boolean;
};

/** One run at a time; it can be stopped, and leaving the page stops it. */
export function useTestRun() {
  const api = useApi();
  const client = useApiClient();
  const [run, setRun] = useState<TestRun>({ state: "idle" });
  const controller = useRef<AbortController>(null);
  const { mutateAsync } = useMutation({
    mutationKey: api.tools.test.mutationKey(),
    mutationFn: ({ draft, given, confirmed, signal }: TestInput & { signal: AbortSignal }) =>
      client.tools.test.mutate({ draft, arguments: given, ...(confirmed ? { confirmed } : {}) }, { signal }),
  });
  useEffect(() => () => controller.current?.abort(), []);

  async function start(input: TestInput) {
    const { signal } = (controller.current = new AbortController());
    setRun({ state: "running" });
    try {
      const outcome = await mutateAsync({ ...input, signal });
      if (outcome.status === "not-sent") throw new Error("A test that was no dry run was not sent.");
      setRun({ state: "finished", outcome });
    } catch (error) {
      setRun(signal.aborted ? { state: "stopped" } : { state: "refused", error });
    }
  }

  return { run, start: (input: TestInput) => void start(input), stop: () => controller.current?.abort() };
}
