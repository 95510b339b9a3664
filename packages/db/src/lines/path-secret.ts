import { randomBytes } from "node:crypto";
import { keyHash } from "../access/new-key.ts";
import type { Keyring } from "../secrets/keyring.ts";

/** 192 random bits: the part of a line's address that nobody can guess, and that some providers prove nothing beside. */
export function newPathSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** Where the secret part of a line's address is sealed. No secret can have this name, which holds a space. */
export function pathSecretPlace({ workspaceId, lineId }: { workspaceId: string; lineId: string }) {
  return { workspaceId, name: `line ${lineId}` };
}

/** The columns that hold a path secret. */
export function pathSecretColumns(options: {
  keyring: Keyring;
  workspaceId: string;
  lineId: string;
  pathSecret: string;
}) {
  const { keyring, pathSecret, ...line } = options;
  const { sealed, keyId } = keyring.seal(pathSecretPlace(line), pathSecret);
  return { pathSecretHash: keyHash(pathSecret), pathSecretSealed: sealed, keyId };
}
