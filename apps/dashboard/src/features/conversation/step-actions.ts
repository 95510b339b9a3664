import { createContext, type ReactNode } from "react";

/** What a page offers beside each turn, such as a link to it; nothing by default. */
export const StepActions = createContext<(sequence: number) => ReactNode>(() => null);
