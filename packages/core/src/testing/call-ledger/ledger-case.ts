import type { CallLedger } from "../../execution/once/call-ledger.ts";

/** Two replicas that serve the same conversations; the workspaces `default` and `neighbour` exist. */
export type Replicas = { one: CallLedger; other: CallLedger };

/** A promise that a ledger keeps; rejects where it does not. */
export type LedgerCase = (replicas: Replicas) => Promise<void>;
