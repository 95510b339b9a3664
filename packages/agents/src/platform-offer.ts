import type { JsonValue } from "@callhook/core";

/** A tool that an outside platform runs itself. */
export type PlatformTool = { name: string; description: string; inputSchema: Record<string, unknown> };

/** What an outside platform, whose brain we are, adds to a turn. */
export type PlatformOffer = {
  /** Its own instructions, which rank below the house's; empty where it has none. */
  instructions: string;
  /** A call of one of them ends the turn; its result comes with a later one. */
  tools: PlatformTool[];
};

/** What a platform's tool brought. */
export type PlatformResult = { toolCallId: string; value: JsonValue };

/** How a turn begins, beside the caller's words. */
export type TurnBeginning = {
  platform?: PlatformOffer | undefined;
  /** Results of tool calls that were handed over; those of any other tool call are not believed. */
  results?: PlatformResult[] | undefined;
};
