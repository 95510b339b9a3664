import type { LibrarySort, ToolHealthFilter } from "@callhook/core";
import { Button, CloseButton, Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { LibrarySearch } from "../../../lib/library-search.ts";
import { healthLabel } from "./health-words.ts";
import { isNarrowed, libraryFilterOf } from "./library-filter.ts";

type Change = { [Key in keyof LibrarySearch]?: string | null };
type ToolFiltersProps = { search: LibrarySearch; onChange: (change: Change) => void; onClear: () => void };

const agents = [
  { value: "all", label: "All" },
  { value: "receptionist", label: "Receptionist" },
  { value: "assistant", label: "Assistant" },
];
const healths = ["works", "failing", "never-called", "has-warnings"] as const satisfies ToolHealthFilter[];
const sorts: { value: LibrarySort; label: string }[] = [
  { value: "created", label: "Newest first" },
  { value: "name", label: "Name" },
  { value: "last-used", label: "Last used" },
  { value: "last-changed", label: "Last changed" },
  { value: "success-rate", label: "Lowest success rate" },
];

/** What narrows and sorts the list; all of it lives in the address. */
export function ToolFilterBar({ search, onChange, onClear }: ToolFiltersProps) {
  const { agent, health, enabled, sort } = libraryFilterOf(search);
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Tools">
      <SearchBox words={search.search ?? ""} onChange={(words) => onChange({ search: words })} />
      <SegmentedControl
        aria-label="Agent"
        value={agent ?? "all"}
        onChange={(value) => onChange({ agent: value === "all" ? null : value })}
        data={agents}
      />
      <Choice
        label="Health"
        value={health ?? ""}
        onChange={(value) => onChange({ health: value })}
        data={[
          { value: "", label: "Any health" },
          ...healths.map((value) => ({ value, label: healthLabel(value) })),
        ]}
      />
      <Choice
        label="State"
        value={enabled === undefined ? "" : enabled ? "enabled" : "disabled"}
        onChange={(value) => onChange({ state: value })}
        data={[
          { value: "", label: "On and off" },
          { value: "enabled", label: "Switched on" },
          { value: "disabled", label: "Switched off" },
        ]}
      />
      <Choice
        label="Sort by"
        value={sort ?? "created"}
        onChange={(value) => onChange({ sort: value === "created" ? null : value })}
        data={sorts}
      />
      {isNarrowed(libraryFilterOf(search)) ? (
        <Button variant="subtle" color="gray" onClick={onClear}>
          Clear filters
        </Button>
      ) : null}
    </Group>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
};

function Choice({ label, value, onChange, data }: ChoiceProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={data}
      flex={{ base: "1 1 140px", sm: "0 0 auto" }}
    />
  );
}

const typingPauseMs = 200;

function SearchBox({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(words);
  const report = useDebouncedCallback(onChange, typingPauseMs);
  // The address changed on its own: by going back, or by clearing the filters.
  useEffect(() => setTyped((current) => (current.trim() === words ? current : words)), [words]);

  function change(value: string) {
    setTyped(value);
    report(value.trim());
  }
  return (
    <TextInput
      aria-label="Search tools"
      placeholder="Search by name, description or URL"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === "" ? null : <CloseButton size="sm" aria-label="Clear search" onClick={() => change("")} />
      }
      value={typed}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      flex="1 1 100%"
    />
  );
}
