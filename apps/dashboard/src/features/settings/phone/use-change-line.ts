import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { type Removal, useRemoval } from "../use-removal.ts";
import { providerWords } from "./provider-words.ts";
import { type Line, useRefreshLines } from "./use-lines.ts";

export function useRemoveLine({ id: lineId, name, provider }: Line): Removal {
  const client = useApiClient();
  const { label } = providerWords(provider);
  return useRemoval({
    name,
    noun: "line",
    users: [],
    whenUnused: `Calls to it are not answered any more, and its address is gone for good. Its secret and the calls on record stay. Take the address out at ${label} as well.`,
    remove: () => client.lines.remove.mutate({ lineId }),
    refresh: useRefreshLines(),
  });
}

/** Switches a line on or off. */
export function useSwitchLine({ id: lineId, name, enabled }: Line) {
  const client = useApiClient();
  return useMutation({
    mutationFn: () => client.lines.setEnabled.mutate({ lineId, enabled: !enabled }),
    onSuccess: () =>
      notifySuccess({ title: enabled ? `“${name}” answers no more calls` : `“${name}” answers calls` }),
    onError: (error) => notifyFailure({ title: `“${name}” was not switched`, error }),
    onSettled: useRefreshLines(),
  });
}
