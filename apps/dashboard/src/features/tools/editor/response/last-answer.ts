import type { JsonValue } from "@callhook/core";
import { createContext } from "react";

/** What the endpoint said to the latest test of this editor; undefined before there was one. */
export const LastAnswerContext = createContext<JsonValue | undefined>(undefined);
