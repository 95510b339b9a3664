import { useApiClient } from "../../../lib/api.ts";
import { useRefreshEnvironments } from "../../environments/use-refresh-environments.ts";
import { type Removal, useRemoval } from "../use-removal.ts";
import type { EnvironmentVariable } from "./use-environments.ts";

export function useRemoveVariable({ name, usedBy }: Pick<EnvironmentVariable, "name" | "usedBy">): Removal {
  const client = useApiClient();
  return useRemoval({
    name,
    noun: "variable",
    users: [...usedBy.tools, ...usedBy.connections].map((user) => user.name),
    whenUnused: "Its values are gone for good. Nothing uses it.",
    remove: (force) => client.environments.removeVariable.mutate({ name, force }),
    refresh: useRefreshEnvironments(),
  });
}
