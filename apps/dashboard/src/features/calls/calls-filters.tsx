import { Button, Chip, Group } from "@mantine/core";
import { agentIdSchema, channelSchema } from "@callhook/core";
import type { Ref } from "react";
import { agentLabel } from "../../components/agent-badges.tsx";
import { SearchField } from "../../components/search-field.tsx";
import type { CallsSearch } from "../../lib/calls-search.ts";
import { marks } from "./calls-filter.ts";
import { CallsDates } from "./calls-dates.tsx";
import { channelLabel } from "./channel-label.ts";
import { FilterChoice, type FilterChoiceProps } from "./filter-choice.tsx";
import { ToolChoice } from "./tool-choice.tsx";

type CallsFiltersProps = {
  search: CallsSearch;
  onChange: (change: { [Key in keyof CallsSearch]?: string | null }) => void;
  /** Null where nothing is filtered. */
  onClear: (() => void) | null;
  searchRef?: Ref<HTMLInputElement>;
};

const choices: (Pick<FilterChoiceProps, "label" | "all" | "data"> & { key: keyof CallsSearch })[] = [
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

const markLabels: Record<(typeof marks)[number], { label: string; title: string }> = {
  slow: { label: "Slow", title: "A tool call took two seconds or longer" },
  interrupted: { label: "Interrupted", title: "The caller interrupted the agent" },
  flagged: { label: "Flagged", title: "The agent claimed something that no tool call supports" },
};

/** What narrows the list down; all of it lives in the address. */
export function CallsFilters({ search, onChange, onClear, searchRef }: CallsFiltersProps) {
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Filter calls">
      <SearchField
        {...(searchRef === undefined ? {} : { ref: searchRef })}
        aria-label="Search calls"
        placeholder="Words, “words in order”, or a number…   /"
        clearLabel="Clear the search"
        words={search.search ?? ""}
        onSearch={(words) => onChange({ search: words })}
        flex="1 1 100%"
      />
      {choices.map(({ key, ...choice }) => (
        <FilterChoice
          key={key}
          {...choice}
          value={search[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      <ToolChoice toolId={search.toolId} onChange={(toolId) => onChange({ toolId })} />
      <CallsDates search={search} onChange={onChange} />
      <Group gap={6}>
        {marks.map((mark) => (
          <Chip
            key={mark}
            size="sm"
            title={markLabels[mark].title}
            checked={search[mark] === "yes"}
            onChange={(isOn) => onChange({ [mark]: isOn ? "yes" : null })}
          >
            {markLabels[mark].label}
          </Chip>
        ))}
        {onClear === null ? null : (
          <Button variant="subtle" color="gray" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </Group>
    </Group>
  );
}
