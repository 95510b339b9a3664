import { useApiClient } from "../../../lib/api.ts";
import { type Removal, useRemoval } from "../use-removal.ts";
import { type Connection, useRefreshConnections } from "./use-connections.ts";

export function useRemoveConnection({
  id,
  name,
  usedBy,
}: Pick<Connection, "id" | "name" | "usedBy">): Removal {
  const client = useApiClient();
  return useRemoval({
    name,
    noun: "connection",
    users: usedBy.map((user) => user.name),
    whenUnused: "No tool signs in by it. Its secrets stay.",
    remove: (force) => client.connections.remove.mutate({ connectionId: id, force }),
    refresh: useRefreshConnections(),
  });
}
