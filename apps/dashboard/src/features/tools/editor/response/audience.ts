import type { AgentId } from "@callhook/core";

/** For whom fields are chosen. */
export type Audience = "everybody" | AgentId;
