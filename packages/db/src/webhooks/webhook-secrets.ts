import { newSigningSecret } from "@callhook/core/engine";
import { z } from "zod";
import type { Keyring, SealedValue } from "../secrets/keyring.ts";

/** What one webhook is signed with; `until` is null for the newest. */
const secretsSchema = z.array(z.object({ secret: z.string(), until: z.iso.datetime().nullable() }));
type SigningSecret = z.infer<typeof secretsSchema>[number];

/** Each of them costs every delivery a signature. */
const mostSecrets = 3;

type Place = { workspaceId: string; webhookId: string };
type Sealing = Place & { keyring: Keyring };

/** Where a webhook's secrets are sealed. No secret can have this name, which holds a space. */
export function webhookSecretsPlace({ workspaceId, webhookId }: Place) {
  return { workspaceId, name: `webhook ${webhookId}` };
}

/** A first secret, and the columns that hold it. */
export function firstSecret(options: Sealing) {
  const secret = newSigningSecret();
  return { secret, columns: columnsOf(options, [{ secret, until: null }]) };
}

/** A new secret before those that hold still; the newest of these until then. */
export function renewedSecret(options: Sealing & { kept: SealedValue; now: Date; oldUntil: Date }) {
  const { now, oldUntil } = options;
  const secret = newSigningSecret();
  const old = readSecrets(options).map((one) => ({ ...one, until: one.until ?? oldUntil.toISOString() }));
  const stillHolding = old.filter(({ until }) => Date.parse(until) > now.getTime());
  const all = [{ secret, until: null }, ...stillHolding].slice(0, mostSecrets);
  return { secret, columns: columnsOf(options, all) };
}

/** Those that hold now, the newest first. Throws `unavailable` where the key that sealed them is gone. */
export function openSecrets(options: Sealing & { kept: SealedValue; now: Date }): string[] {
  const { now } = options;
  return readSecrets(options)
    .filter(({ until }) => until === null || Date.parse(until) > now.getTime())
    .map(({ secret }) => secret);
}

function readSecrets({ keyring, kept, ...place }: Sealing & { kept: SealedValue }): SigningSecret[] {
  return secretsSchema.parse(JSON.parse(keyring.open(webhookSecretsPlace(place), kept)));
}

function columnsOf({ keyring, ...place }: Sealing, secrets: SigningSecret[]) {
  const { sealed, keyId } = keyring.seal(webhookSecretsPlace(place), JSON.stringify(secrets));
  return { secretsSealed: sealed, keyId };
}
