import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useToolsCache } from "../use-tools-cache.ts";
import { type ToolPage, withEnabled } from "./with-enabled.ts";

/** Turns a tool on or off at once on the page; a refusal turns it back and says why. */
export function useSetEnabled() {
  const api = useApi();
  const queries = useQueryClient();
  const cache = useToolsCache();
  const lists = { queryKey: api.tools.library.pathKey() };

  const show = (change: { toolId: string; enabled: boolean }) =>
    queries.setQueriesData<InfiniteData<ToolPage>>(lists, (data) =>
      data === undefined || !("pages" in data)
        ? data
        : { ...data, pages: data.pages.map((page) => withEnabled(page, change)) },
    );

  const { mutate } = useMutation(
    api.tools.setEnabled.mutationOptions({
      onMutate: async (change) => {
        await queries.cancelQueries(lists);
        show(change);
      },
      onError: (error, { toolId, enabled }) => {
        show({ toolId, enabled: !enabled });
        notifyFailure({ title: enabled ? "The tool was not enabled" : "The tool was not disabled", error });
      },
      onSuccess: cache.keep,
    }),
  );

  return (tool: { id: string }, enabled: boolean) => mutate({ toolId: tool.id, enabled });
}
