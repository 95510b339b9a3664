import type { Role } from "@callhook/core";

/** What an invitation says, with the token that opens it. */
export type Invitation = { token: string; workspaceName: string; email: string; role: Role };
