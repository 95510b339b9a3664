import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconBolt } from "@tabler/icons-react";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { useApi, useApiClient } from "../../lib/api.ts";

const exampleId = "plumber-check-area";

/** Adds the plumber's example as it is, so that there is something to talk to within a minute. */
export function AddExampleTool() {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: async () => {
      const templates = await client.tools.templates.query();
      const example = templates.find(({ id }) => id === exampleId) ?? templates[0];
      if (example === undefined) throw new Error("There is no example to add.");
      return client.tools.create.mutate(example.draft);
    },
    onSuccess: ({ name }) => {
      void queryClient.invalidateQueries(api.tools.pathFilter());
      notifySuccess({ title: `“${name}” was added`, message: "The receptionist can use it from now on." });
    },
    onError: (error) => notifyFailure({ title: "The example was not added", error }),
  });
  return (
    <Button
      leftSection={<IconBolt size={17} aria-hidden />}
      loading={add.isPending}
      onClick={() => add.mutate()}
    >
      Add the plumber's example
    </Button>
  );
}
