import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../lib/api.ts";

/** Which workspace the tab shows, for people who are in more than one. */
export function WorkspaceName() {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  const workspace = useQuery(api.workspace.get.queryOptions());
  if (workspace.data === undefined || (me.data?.workspaces.length ?? 0) < 2) return null;
  return (
    <Text size="sm" fw={550} truncate maw={220} visibleFrom="sm" title={workspace.data.name}>
      {workspace.data.name}
    </Text>
  );
}
