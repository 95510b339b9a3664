import type { AgentId } from "@callhook/core";
import { CloseButton, Group, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ToolFilters } from "./use-tools.ts";

type ToolFiltersProps = { filters: ToolFilters; onChange: (filters: ToolFilters) => void };

const agentChoices: { value: AgentId | "all"; label: string }[] = [
  { value: "all", label: "All" },
  { value: "receptionist", label: "Receptionist" },
  { value: "assistant", label: "Assistant" },
];

export function ToolFilterBar({ filters, onChange }: ToolFiltersProps) {
  const { search, agent } = filters;
  const clear = (
    <CloseButton size="sm" aria-label="Clear search" onClick={() => onChange({ ...filters, search: "" })} />
  );
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Tools">
      <TextInput
        aria-label="Search tools"
        placeholder="Search by name, description or URL"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={search === "" ? null : clear}
        value={search}
        maxLength={200}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
        flex="1 1 240px"
      />
      <SegmentedControl
        aria-label="Agent"
        value={agent ?? "all"}
        onChange={(value) => onChange({ ...filters, agent: value === "all" ? null : value })}
        data={agentChoices}
      />
    </Group>
  );
}
