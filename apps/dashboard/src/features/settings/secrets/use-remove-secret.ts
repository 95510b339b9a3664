import { useApiClient } from "../../../lib/api.ts";
import { useRefreshSecrets } from "../../secrets/use-refresh-secrets.ts";
import { type Removal, useRemoval } from "../use-removal.ts";
import type { Secret } from "./use-secrets.ts";

export function useRemoveSecret({ name, usedBy }: Pick<Secret, "name" | "usedBy">): Removal {
  const client = useApiClient();
  return useRemoval({
    name,
    noun: "secret",
    users: Object.values(usedBy).flatMap((users) => users.map((user) => user.name)),
    whenUnused: "Its value is gone for good. Nothing uses it.",
    whenUsed: "The value is gone for good.",
    remove: (force) => client.secrets.remove.mutate({ name, force }),
    refresh: useRefreshSecrets(),
  });
}
