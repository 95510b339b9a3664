import type { ToolEffect } from "../../tool/tool-effect.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";

type Conversation = { workspaceId: string; callId: string };

/** One tool call of a conversation, as its ledger knows it. */
export type LedgerEntry = {
  /** Counts up within the conversation, in the order of claims. */
  place: number;
  toolCallId: string;
  functionName: string;
  startedAt: Date;
  /** Null while it runs, and where it is not known how it ended. */
  status: ToolOutcome["status"] | null;
};

/** Which call of a tool is asked for: the same conversation, name and canonical arguments are the same claim. */
export type Claim = Conversation & {
  functionName: string;
  /** Digest of the canonical arguments, and of the request that the tool makes of them. */
  argumentsKey: string;
  toolCallId: string;
  effect: ToolEffect;
  /** For how long after its end the same claim is a repetition; 0 is never, not even while it runs. */
  windowMs: number;
  /** By when whoever holds the claim has settled it, or has died. */
  leaseMs: number;
};

export type ClaimAnswer =
  | {
      /** Nobody else has it: run, then settle. */
      kind: "run";
      place: number;
      /** The place of the last run of the same claim whose end is known; 0 for none. */
      lastEndedPlace: number;
    }
  | {
      /** Somebody is at it. */
      kind: "running";
      toolCallId: string;
      /** Null when its holder died, or once `isGivenUp` says that nobody waits any more. */
      outcome(isGivenUp: () => boolean): Promise<ToolOutcome | null>;
    }
  | {
      /** It has run; `outcome` is null where its holder died, so that what it did is not known. */
      kind: "ended";
      toolCallId: string;
      /** Since it ended, by the ledger's clock. */
      ageMs: number;
      outcome: ToolOutcome | null;
    };

/** How a run ended. */
export type Settlement = {
  claim: Claim;
  place: number;
  /** For whoever waits; null where there is none, which counts as the death of its holder. */
  outcome: ToolOutcome | null;
  /** `outcome`: the same is answered with it. `place`: it counts as run, and may run again. `nothing`: it never ran. */
  keep: "outcome" | "place" | "nothing";
};

/** A question that the caller has been asked. `callerTurns` is null where nobody counts them. */
export type PendingConfirmation = { toolCallId: string; callerTurns: number | null };

/** What the question is about. */
export type ConfirmationSubject = Pick<Claim, "workspaceId" | "callId" | "functionName" | "argumentsKey">;

/**
 * What has happened in each conversation so far. The default lives in memory; replicas that serve the same
 * conversation share one, such as a table. Every implementation passes `callLedgerContract`.
 */
export type CallLedger = {
  /**
   * Answers `run` to exactly one of those who claim the same at once. Once a write runs, what reads of the
   * conversation said before is never given again; nor is what the same idempotent write said to other arguments.
   */
  claim(claim: Claim): Promise<ClaimAnswer> | ClaimAnswer;
  /** Ends a claim that was answered with `run`. A write that ran outdates what reads said meanwhile. */
  settle(settlement: Settlement): Promise<void> | void;
  /** Every tool call of the conversation that ran or runs, oldest first; of each tool the last thousand at least. */
  history(of: Conversation): Promise<LedgerEntry[]> | LedgerEntry[];
  /**
   * Notes that the caller is being asked, and returns the question that stood before, which stays; null if there
   * was none. Questions about other arguments of the tool that were asked at an earlier turn no longer stand.
   */
  askConfirmation(
    of: ConfirmationSubject,
    asked: PendingConfirmation,
  ): Promise<PendingConfirmation | null> | PendingConfirmation | null;
  /** Uses up an answered question; false when it no longer stands, since another run has used it. */
  useConfirmation(of: ConfirmationSubject, asked: PendingConfirmation): Promise<boolean> | boolean;
};
