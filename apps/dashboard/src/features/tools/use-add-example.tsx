import { TextLink } from "../../components/button-link.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { useApiClient } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { useToolsCache } from "./use-tools-cache.ts";

const exampleId = "plumber-check-area";

/** Creates the plumber's example as it comes, ready to be tried. */
export function useAddExample() {
  const client = useApiClient();
  const cache = useToolsCache();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const templates = await client.tools.templates.query();
      const example = templates.find(({ id }) => id === exampleId);
      if (example === undefined) throw new Error("This server has no plumber's example.");
      return client.tools.create.mutate(example.draft);
    },
    onSuccess: async (tool) => {
      await cache.keep(tool);
      notifySuccess({
        title: `Added “${tool.name}”`,
        message: (
          <TextLink size="sm" to="/receptionist">
            Try it with the receptionist
          </TextLink>
        ),
      });
    },
    onError: (error) => notifyFailure({ title: "The example was not added", error }),
  });
  return { add: () => mutate(), isAdding: isPending };
}
