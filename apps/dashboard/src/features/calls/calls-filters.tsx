import { Button, Group, Select } from "@mantine/core";
import { agentIdSchema, channelSchema } from "@callhook/core";
import { agentLabel } from "../../components/agent-badges.tsx";
import { SearchField } from "../../components/search-field.tsx";
import type { CallsFilter } from "./calls-filter.ts";
import { channelLabel } from "./channel-label.ts";

type FilterKey = keyof CallsFilter;
type CallsFiltersProps = {
  filter: CallsFilter;
  onChange: (change: Partial<Record<FilterKey, string | null>>) => void;
  /** Null where nothing is filtered. */
  onClear: (() => void) | null;
};

const choices: (Pick<ChoiceProps, "label" | "all" | "data"> & { key: FilterKey })[] = [
  {
    key: "agent",
    label: "Agent",
    all: "All agents",
    data: agentIdSchema.options.map((value) => ({ value, label: agentLabel(value) })),
  },
  {
    key: "status",
    label: "Status",
    all: "Any status",
    data: [
      { value: "active", label: "Live" },
      { value: "ended", label: "Ended" },
    ],
  },
  {
    key: "channel",
    label: "Channel",
    all: "All channels",
    data: channelSchema.options.map((value) => ({ value, label: channelLabel(value) })),
  },
  {
    key: "toolOutcome",
    label: "Tool calls",
    all: "Any tool calls",
    data: [
      { value: "failed", label: "A tool call failed" },
      { value: "succeeded", label: "A tool call succeeded" },
    ],
  },
];

/** What narrows the list down; all of it lives in the address. */
export function CallsFilters({ filter, onChange, onClear }: CallsFiltersProps) {
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Filter calls">
      <SearchField
        aria-label="Search calls"
        placeholder="Search what was said…"
        clearLabel="Clear the search"
        words={filter.search ?? ""}
        onSearch={(search) => onChange({ search })}
        flex="1 1 220px"
      />
      {choices.map(({ key, ...choice }) => (
        <Choice key={key} {...choice} value={filter[key]} onChange={(value) => onChange({ [key]: value })} />
      ))}
      {onClear === null ? null : (
        <Button variant="subtle" color="gray" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Group>
  );
}

type ChoiceProps = {
  label: string;
  /** What is shown when nothing is chosen. */
  all: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

function Choice({ label, all, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={all}
      data={data}
      value={value ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ "aria-label": `Clear: ${label}` }}
      w={{ base: "calc(50% - 6px)", sm: 168 }}
      comboboxProps={{ width: "max-content", position: "bottom-start", withinPortal: false }}
    />
  );
}
