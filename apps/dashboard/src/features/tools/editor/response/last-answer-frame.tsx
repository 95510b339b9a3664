import type { JsonValue } from "@callhook/core";
import { type ReactNode, useMemo, useState } from "react";
import { LastAnswerContext } from "./last-answer.ts";

/** Remembers the latest test's answer while the editor is open. */
export function LastAnswerFrame({ children }: { children: ReactNode }) {
  const [answer, setAnswer] = useState<JsonValue>();
  const last = useMemo(() => ({ answer, note: (next: JsonValue) => setAnswer(() => next) }), [answer]);
  return <LastAnswerContext value={last}>{children}</LastAnswerContext>;
}
