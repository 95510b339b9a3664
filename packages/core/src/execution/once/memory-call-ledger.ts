import type { CallLedger } from "./call-ledger.ts";

/** A ledger in the memory of this process: enough where one process serves a conversation. */
export function createMemoryCallLedger(): CallLedger {
  return {
    claim: () => ({ kind: "run" }),
    settle: () => undefined,
    history: () => [],
    askConfirmation: () => null,
    clearConfirmation: () => undefined,
  };
}
