import { auditActionLabel } from "@callhook/core";
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { SearchField } from "../../../components/search-field.tsx";
import { useApi } from "../../../lib/api.ts";
import type { AuditSearch } from "./audit-search.ts";
import { useActors } from "./use-actors.ts";

type Change = { [Key in keyof AuditSearch]?: string | null };
type AuditFiltersProps = {
  search: AuditSearch;
  onChange: (change: Change) => void;
  /** Null where nothing is filtered. */
  onClear: (() => void) | null;
};

/** What narrows the log down; all of it lives in the address. */
export function AuditFilters({ search, onChange, onClear }: AuditFiltersProps) {
  const actions = useQuery(useApi().auditLog.actions.queryOptions());
  const actors = useActors(search.actorId);
  const actionChoices = (actions.data ?? [])
    .map((value) => ({ value, label: auditActionLabel(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Filter the audit log" align="flex-end">
      <SearchField
        label="Words"
        placeholder="A name, a tool, an address…"
        clearLabel="Clear the words"
        words={search.search ?? ""}
        onSearch={(words) => onChange({ search: words })}
        flex="1 1 100%"
      />
      <Choice
        label="What happened"
        all="Anything"
        data={actionChoices}
        value={search.action}
        onChange={(action) => onChange({ action })}
      />
      <Choice
        label="Who did it"
        all="Anybody"
        data={actors}
        value={search.actorId}
        onChange={(actorId) => onChange({ actorId })}
      />
      <Day label="From" value={search.from} onChange={(from) => onChange({ from })} />
      <Day label="To" value={search.to} onChange={(to) => onChange({ to })} />
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
  all: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

function Choice({ label, all, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      placeholder={all}
      data={data}
      value={value ?? null}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `Clear: ${label}` }}
      nothingFoundMessage="Nothing fits"
      flex="1 1 180px"
      comboboxProps={{ width: "max-content", position: "bottom-start", withinPortal: false }}
    />
  );
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string | null) => void };

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      flex="1 1 130px"
    />
  );
}
