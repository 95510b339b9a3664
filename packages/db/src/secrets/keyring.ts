import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { CallhookError } from "@callhook/core";
import { SealedSecretError } from "./sealed-secret-error.ts";

/** Where a value belongs. It opens there and nowhere else. */
export type SealedPlace = {
  workspaceId: string;
  name: string;
  /** Of the environment that it is the value in; left out for production, whose value is the secret's own. */
  environmentId?: string | undefined;
};
export type SealedValue = { sealed: Buffer; keyId: string };

/** The keys that values are kept under: the first seals, all of them open. */
export type Keyring = {
  /** Null where no key was given: nothing can be sealed. */
  readonly currentKeyId: string | null;
  seal(place: SealedPlace, value: string): SealedValue;
  /** Throws a SealedSecretError where no key fits, or the value is not what was sealed. */
  open(place: SealedPlace, value: SealedValue): string;
};

type Key = { id: string; bytes: Buffer };

const algorithm = "aes-256-gcm";
/** 96 random bits: below four billion values under one key, no two share a nonce but by a chance of 2^-32. */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals with AES-256-GCM. The attacks: whoever reads the database, or a copy of it, reads the secrets; whoever can
 * write to it moves a row to another workspace, name or environment, and has a secret used there. So the key is the
 * operator's and not in the database, and workspace, name and environment are authenticated with every value.
 */
export function openKeyring(secretKeys: readonly string[]): Keyring {
  const keys = secretKeys.map(deriveKey);
  const [current] = keys;
  return {
    currentKeyId: current?.id ?? null,
    seal(place, value) {
      if (current === undefined) throw noKey();
      return { sealed: encrypt({ key: current, place, value }), keyId: current.id };
    },
    open(place, { sealed, keyId }) {
      const key = keys.find(({ id }) => id === keyId);
      if (key === undefined)
        throw new SealedSecretError({
          secret: place.name,
          why: "it was saved under a key that Callhook was not given",
        });
      try {
        return decrypt({ key, place, sealed });
      } catch {
        throw new SealedSecretError({ secret: place.name, why: "what is stored is not what was saved" });
      }
    },
  };
}

/** HKDF (RFC 5869) under labels of their own: neither is worth anything elsewhere, and the id tells nothing of the key. */
function deriveKey(secretKey: string): Key {
  const id = Buffer.from(hkdfSync("sha256", secretKey, "", "callhook secrets key id v1", 8)).toString("hex");
  return { id, bytes: Buffer.from(hkdfSync("sha256", secretKey, "", "callhook secrets v1", 32)) };
}

function encrypt({ key, place, value }: { key: Key; place: SealedPlace; value: string }): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key.bytes, nonce).setAAD(placeBytes(place));
  return Buffer.concat([nonce, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function decrypt({ key, place, sealed }: { key: Key; place: SealedPlace; sealed: Buffer }): string {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(-tagBytes);
  const encrypted = sealed.subarray(nonceBytes, -tagBytes);
  const decipher = createDecipheriv(algorithm, key.bytes, nonce, { authTagLength: tagBytes })
    .setAAD(placeBytes(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString("utf8");
}

/** As JSON, so that no workspace and name run into another pair. */
function placeBytes({ workspaceId, name, environmentId }: SealedPlace): Buffer {
  const parts = environmentId === undefined ? [workspaceId, name] : [workspaceId, name, environmentId];
  return Buffer.from(JSON.stringify(parts));
}

function noKey(): CallhookError {
  const message =
    "Secrets cannot be kept, because Callhook was started without a key: the operator sets CALLHOOK_SECRET_KEY.";
  return new CallhookError({ code: "unavailable", message });
}
