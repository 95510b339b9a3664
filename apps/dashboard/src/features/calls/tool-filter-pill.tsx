import { Pill } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** Says that only calls with one tool are shown, and lets go of it. */
export function ToolFilterPill({ toolId, onRemove }: { toolId: string; onRemove: () => void }) {
  const api = useApi();
  const tool = useQuery(api.tools.get.queryOptions({ toolId }));
  return (
    <Pill
      size="md"
      mb="md"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ "aria-label": "Show calls of every tool", tabIndex: 0 }}
    >
      Used {tool.data?.name ?? "one tool"}
    </Pill>
  );
}
