import type { JsonValue } from "@callhook/core";
import { createContext } from "react";

/** What the endpoint said to the latest test, for whoever shows it elsewhere in the editor. */
export type LastAnswer = { answer: JsonValue | undefined; note: (answer: JsonValue) => void };

export const LastAnswerContext = createContext<LastAnswer>({ answer: undefined, note: () => undefined });
