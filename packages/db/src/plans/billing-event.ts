import type { Plan } from "@callhook/core";

/** What the billing provider tells, with its own ids. */
export type BillingEvent = {
  id: string;
  type: string;
  createdAt: Date;
  customer: string;
  subscription: string;
  /** Whom it is for, where it says so; a workspace that does not exist counts as none. */
  workspaceId: string | null;
  change: BillingChange;
};

export type BillingChange =
  /** A checkout ended well: from now on the customer and the subscription are the workspace's. */
  | { kind: "bound" }
  /** What the subscription is worth from now on; null leaves that as it was. */
  | { kind: "worth"; plan: Plan | null }
  /** Deleted; nothing that is heard of it later counts. */
  | { kind: "ended" };

export type BillingResult =
  | "applied"
  /** The provider sends each at least once. */
  | "repeated"
  /** Something newer about the subscription was applied before. */
  | "late"
  /** Kept until a checkout says whom the subscription is for. */
  | "unplaced";
