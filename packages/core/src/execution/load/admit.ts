import type { ToolRun } from "../tool-run.ts";

/**
 * Waits until there is room for one more call of this tool in this workspace, by the deadline at the latest;
 * throws `rate-limited` where the tool is called too often. Call what it gives when the call is over.
 */
export type Admit = (run: ToolRun) => Promise<() => void> | (() => void);
