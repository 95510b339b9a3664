import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useApi } from "../../../lib/api.ts";
import { callhookErrorOf } from "@callhook/client";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useRefreshEnvironments } from "../../environments/use-refresh-environments.ts";
import type { Environment } from "./use-environments.ts";

/** Removes an environment after asking; once more where it holds values or calls run in it. */
export function useRemoveEnvironment({ id, name }: Pick<Environment, "id" | "name">) {
  const api = useApi();
  const refresh = useRefreshEnvironments();
  const removing = useMutation(
    api.environments.remove.mutationOptions({
      onSuccess: () => {
        notifySuccess({ title: `“${name}” was removed` });
        focusPageHeading();
      },
      onError: (error, { force }) => {
        const refusal = callhookErrorOf(error);
        if (refusal?.code === "in-use" && force !== true) return void askAgain(refusal.message);
        notifyFailure({ title: `“${name}” was not removed`, error });
      },
      onSettled: refresh,
    }),
  );
  async function askAgain(held: string) {
    const isAgreed = await confirm({
      title: `Remove “${name}” all the same?`,
      body: `${held} Those values would be gone for good.`,
      confirmLabel: "Remove it all the same",
      isDangerous: true,
    });
    if (isAgreed) removing.mutate({ environmentId: id, force: true });
  }
  async function ask() {
    const isAgreed = await confirm({
      title: `Remove “${name}”?`,
      body: "Nothing can be started in it any more. Calls that ran in it stay on record.",
      confirmLabel: "Remove environment",
      isDangerous: true,
    });
    if (isAgreed) removing.mutate({ environmentId: id });
  }
  return { ask, isPending: removing.isPending };
}
