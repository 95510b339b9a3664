import type { LedgerEntry } from "./call-ledger.ts";

/** As many as a rule can count to. */
const mostPerTool = 1000;

/** Without the oldest of what each tool did; what runs and the last success stay, so that no rule judges otherwise. */
export function trimHistory(entries: LedgerEntry[]): LedgerEntry[] {
  const kept = new Map<string, { count: number; hasSuccess: boolean }>();
  const newestFirst = entries.toReversed().filter(({ functionName, status }) => {
    const tool = kept.get(functionName) ?? { count: 0, hasSuccess: false };
    kept.set(functionName, tool);
    const isFirstSuccess = status === "succeeded" && !tool.hasSuccess;
    if (tool.count >= mostPerTool && status !== null && !isFirstSuccess) return false;
    tool.count += 1;
    tool.hasSuccess ||= status === "succeeded";
    return true;
  });
  return newestFirst.toReversed();
}
