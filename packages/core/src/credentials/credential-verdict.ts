import { z } from "zod";

/**
 * What real use says of a secret: an endpoint took it (`ok`), refused it with 401 or 403 (`rejected`), or no
 * access token could be had with it (`refresh-failed`).
 */
export const credentialVerdictSchema = z.enum(["ok", "rejected", "refresh-failed"]);
export type CredentialVerdict = z.infer<typeof credentialVerdictSchema>;
