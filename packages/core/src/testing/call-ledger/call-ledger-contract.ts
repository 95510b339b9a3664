import type { Replicas } from "./ledger-case.ts";
import { repetitionCases } from "./repetition-cases.ts";
import { endingCases } from "./ending-cases.ts";
import { outdatingCases } from "./outdating-cases.ts";
import { historyCases } from "./history-cases.ts";
import { questionCases } from "./question-cases.ts";

/** What every ledger promises: give each case to the test runner. `open` gives both replicas anew. */
export function callLedgerContract(
  open: () => Promise<Replicas>,
): { title: string; check(): Promise<void> }[] {
  const cases = { ...repetitionCases, ...endingCases, ...outdatingCases, ...historyCases, ...questionCases };
  return Object.entries(cases).map(([title, check]) => ({ title, check: async () => check(await open()) }));
}
