import { createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Where the operator gave no key, this process alone can prove anything. */
const keyOfProcess = randomBytes(32);

/**
 * What only this installation answers to a nonce, whichever of its replicas is asked. It is worth nothing elsewhere:
 * its key is derived for this alone.
 */
export function installationProof(options: { secretKey: string | undefined; nonce: string }): string {
  const { secretKey, nonce } = options;
  const key = hkdfSync("sha256", secretKey ?? keyOfProcess, "", "callhook reachability v1", 32);
  return createHmac("sha256", Buffer.from(key)).update(nonce).digest("base64url");
}
