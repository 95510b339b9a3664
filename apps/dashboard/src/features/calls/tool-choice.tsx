import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import { FilterChoice } from "./filter-choice.tsx";

type ToolChoiceProps = { toolId: string | undefined; onChange: (toolId: string | null) => void };

/** The tool that calls must have used; one that is named in the address is offered however many tools there are. */
export function ToolChoice({ toolId, onChange }: ToolChoiceProps) {
  const api = useApi();
  const tools = useQuery(api.tools.list.queryOptions({ limit: 100 }));
  const listed = (tools.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isListed = toolId === undefined || listed.some(({ value }) => value === toolId);
  const chosen = useQuery(
    api.tools.get.queryOptions({ toolId: toolId ?? "" }, { enabled: !isListed && tools.isFetched }),
  );
  const unlisted = isListed ? [] : [{ value: toolId, label: chosen.data?.name ?? "One tool" }];
  return (
    <FilterChoice
      label="Tool"
      all="Any tool"
      data={[...unlisted, ...listed]}
      value={toolId}
      onChange={onChange}
      searchable
    />
  );
}
