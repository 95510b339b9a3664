import { useMutation } from "@tanstack/react-query";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useApi } from "../../../lib/api.ts";
import { useRefreshEnvironments } from "../../environments/use-refresh-environments.ts";
import type { EnvironmentVariable } from "./use-environments.ts";

/** Removes a variable after asking, and after saying what stops working without it. */
export function useRemoveVariable({ name, usedBy }: Pick<EnvironmentVariable, "name" | "usedBy">) {
  const api = useApi();
  const refresh = useRefreshEnvironments();
  const removing = useMutation(
    api.environments.removeVariable.mutationOptions({
      onSuccess: () => {
        notifySuccess({ title: `“${name}” was removed` });
        focusPageHeading();
      },
      onError: (error) => notifyFailure({ title: `“${name}” was not removed`, error }),
      onSettled: refresh,
    }),
  );
  const users = [...usedBy.tools, ...usedBy.connections].map((user) => `“${user.name}”`);
  async function ask() {
    const isAgreed = await confirm({
      title: `Remove “${name}”?`,
      body:
        users.length === 0
          ? "Its values are gone for good. No tool uses it."
          : `${users.join(", ")} would not run any more: from the next call on, whoever asks for it is told that it cannot be done.`,
      confirmLabel: users.length === 0 ? "Remove variable" : "Remove it all the same",
      isDangerous: true,
    });
    if (isAgreed) removing.mutate({ name, force: users.length > 0 });
  }
  return { ask, isPending: removing.isPending };
}
