import type { JsonValue, ToolOutcome } from "@callhook/core";
import { useMutationState } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useApi } from "../../../../lib/api.ts";
import { LastAnswerContext } from "./last-answer.ts";

/** Remembers the latest test's answer while the editor is open, wherever the test was started. */
export function LastAnswerFrame({ children }: { children: ReactNode }) {
  const api = useApi();
  const [openedAt] = useState(() => Date.now());
  const [answer, setAnswer] = useState<JsonValue>();
  const answers = useMutationState({
    filters: { mutationKey: api.tools.test.mutationKey(), status: "success" },
    select: ({ state }) => (state.submittedAt >= openedAt ? answerOf(state.data) : undefined),
  });
  const latest = answers.findLast((known) => known !== undefined);
  // The cache forgets a test after a while; the editor does not.
  useEffect(() => {
    if (latest !== undefined) setAnswer(() => latest);
  }, [latest]);
  return <LastAnswerContext value={latest ?? answer}>{children}</LastAnswerContext>;
}

/** All that was said but what is hidden; the cache holds what `tools.test` has answered, a dry run among it. */
function answerOf(data: unknown): JsonValue | undefined {
  const outcome = data as ToolOutcome | { status: "not-sent" } | undefined;
  if (outcome?.status !== "succeeded") return undefined;
  return outcome.response?.body ?? outcome.value;
}
