import type { Plan } from "@callhook/core";

/** A tenant: what is in it nobody outside of it sees. */
export type Workspace = { id: string; name: string; plan: Plan };
