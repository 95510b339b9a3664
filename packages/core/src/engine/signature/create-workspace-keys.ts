import { LRUCache } from "lru-cache";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { SigningOptions } from "./create-signer.ts";
import { readSigningKeys } from "./read-signing-keys.ts";
import type { SigningKey } from "./signing-key.ts";

type KeysOf = (workspaceId: string) => SigningKey[] | Promise<SigningKey[]>;
type Entry = { keys: SigningKey[] | Promise<SigningKey[]>; until: number };

/** How soon a rotation of secrets takes effect. */
const keptMs = 60_000;
const mostWorkspaces = 1000;

/** Asks for a workspace's secrets once a minute, once for all who wait; what fails is not kept. */
export function createWorkspaceKeys(options: {
  secrets: Exclude<SigningOptions["secrets"], string[]>;
  now: () => Date;
}): KeysOf {
  const { secrets, now } = options;
  const entries = new LRUCache<string, Entry>({ max: mostWorkspaces });

  return (workspaceId) => {
    const known = entries.get(workspaceId);
    if (known !== undefined && now().getTime() < known.until) return known.keys;
    const keys = readKeys(workspaceId);
    const entry: Entry = { keys, until: Infinity };
    entries.set(workspaceId, entry);
    keys.then(
      (read) => Object.assign(entry, { keys: read, until: now().getTime() + keptMs }),
      () => Object.assign(entry, { until: -Infinity }),
    );
    return keys;
  };

  async function readKeys(workspaceId: string): Promise<SigningKey[]> {
    try {
      return readSigningKeys(await secrets(workspaceId));
    } catch (cause) {
      const message =
        "The request could not be signed: the workspace's signing secrets cannot be read or used; check its settings.";
      throw new ToolCallError({ reason: "misconfigured", message, cause });
    }
  }
}
