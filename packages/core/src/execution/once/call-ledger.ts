import type { ToolEffect } from "../../tool/tool-effect.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";

/** One tool call of a conversation, as its ledger knows it. */
export type LedgerEntry = {
  toolCallId: string;
  functionName: string;
  startedAt: Date;
  /** Null while it runs; what never ran (refused, to be confirmed) is not in the ledger. */
  status: ToolOutcome["status"] | null;
};

/** Which call of a tool is asked for: the same ids, name and canonical arguments are the same claim. */
export type Claim = {
  workspaceId: string;
  callId: string;
  functionName: string;
  /** Digest of the canonical arguments. */
  argumentsKey: string;
  toolCallId: string;
  effect: ToolEffect;
  /** For how long after its start the same claim is a repetition. */
  windowMs: number;
  /** By when whoever holds the claim has settled it, or has died. */
  leaseMs: number;
};

export type ClaimAnswer =
  /** Nobody else has it: run, then settle. */
  | { kind: "run" }
  /** It runs, or has run: `outcome` is null when its holder died, so that what it did is not known. */
  | { kind: "repetition"; toolCallId: string; startedAt: Date; outcome: Promise<ToolOutcome | null> };

/** A question that the caller has been asked, by the argumentsKey that it is about. */
export type PendingConfirmation = { toolCallId: string; callerTurns: number | null };

/**
 * What has happened in each conversation so far. The default lives in memory; replicas that serve the same
 * conversation share one, such as a table.
 */
export type CallLedger = {
  claim(claim: Claim): Promise<ClaimAnswer> | ClaimAnswer;
  /** Ends a claim that was answered with `run`. `keep: false` forgets it, so that the same may run again. */
  settle(claim: Claim, settled: { outcome: ToolOutcome; keep: boolean }): Promise<void> | void;
  /** Every tool call of the conversation that ran or runs, oldest first. */
  history(of: { workspaceId: string; callId: string }): Promise<LedgerEntry[]> | LedgerEntry[];
  /** Notes that the caller is being asked, and returns the question that stood before; null if there was none. */
  askConfirmation(
    of: Pick<Claim, "workspaceId" | "callId" | "functionName" | "argumentsKey">,
    asked: PendingConfirmation,
  ): Promise<PendingConfirmation | null> | PendingConfirmation | null;
  /** Forgets the question once it has been answered. */
  clearConfirmation(
    of: Pick<Claim, "workspaceId" | "callId" | "functionName" | "argumentsKey">,
  ): Promise<void> | void;
};
