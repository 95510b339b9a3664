import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { type ApiKey, useRefreshApiKeys } from "./use-api-keys.ts";

/** Ends a key after asking: whatever uses it stops at once. */
export function useRevokeKey({ id, name, prefix }: Pick<ApiKey, "id" | "name" | "prefix">) {
  const api = useApi();
  const refresh = useRefreshApiKeys();
  const revoking = useMutation(
    api.apiKeys.revoke.mutationOptions({
      onSuccess: () => {
        notifySuccess({ title: `“${name}” no longer works` });
        focusPageHeading();
      },
      onError: (error) => notifyFailure({ title: `“${name}” was not revoked`, error }),
      onSettled: refresh,
    }),
  );
  async function ask() {
    const isAgreed = await confirm({
      title: `Revoke “${name}”?`,
      body: `Whatever uses the key that begins with ${prefix} is refused from now on. This cannot be undone.`,
      confirmLabel: "Revoke key",
      isDangerous: true,
    });
    if (isAgreed) revoking.mutate({ keyId: id });
  }
  return { ask, isPending: revoking.isPending };
}
