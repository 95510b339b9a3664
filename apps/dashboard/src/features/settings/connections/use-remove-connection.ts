import { useMutation } from "@tanstack/react-query";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useApi } from "../../../lib/api.ts";
import { type Connection, useRefreshConnections } from "./use-connections.ts";

/** Removes a connection after asking, and after saying which tools stop working without it. */
export function useRemoveConnection({ id, name, usedBy }: Pick<Connection, "id" | "name" | "usedBy">) {
  const api = useApi();
  const refresh = useRefreshConnections();
  const removing = useMutation(
    api.connections.remove.mutationOptions({
      onSuccess: () => {
        notifySuccess({ title: `“${name}” was removed` });
        focusPageHeading();
      },
      onError: (error) => notifyFailure({ title: `“${name}” was not removed`, error }),
      onSettled: refresh,
    }),
  );
  const users = usedBy.map((user) => `“${user.name}”`);
  async function ask() {
    const isAgreed = await confirm({
      title: `Remove “${name}”?`,
      body:
        users.length === 0
          ? "No tool signs in by it. Its secrets stay."
          : `${users.join(", ")} would not run any more: from the next call on, whoever asks for it is told that it cannot be done.`,
      confirmLabel: users.length === 0 ? "Remove connection" : "Remove it all the same",
      isDangerous: true,
    });
    if (isAgreed) removing.mutate({ connectionId: id, force: users.length > 0 });
  }
  return { ask, isPending: removing.isPending };
}
