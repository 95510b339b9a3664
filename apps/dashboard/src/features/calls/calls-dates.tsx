import { TextInput } from "@mantine/core";
import type { CallsSearch } from "../../lib/calls-search.ts";
import { chosenDays, periods } from "./calls-filter.ts";
import { FilterChoice } from "./filter-choice.tsx";

type CallsDatesProps = {
  search: Pick<CallsSearch, "period" | "from" | "to">;
  onChange: (change: { period?: string | null; from?: string | null; to?: string | null }) => void;
};

/** When calls began: one of the usual periods, or any days. */
export function CallsDates({ search: { period, from, to }, onChange }: CallsDatesProps) {
  const hasDays = from !== undefined || to !== undefined;
  const value = period ?? (hasDays ? chosenDays : undefined);
  return (
    <>
      <FilterChoice
        label="Dates"
        all="Any date"
        data={[...periods, { value: chosenDays, label: "Choose days…" }]}
        value={value}
        onChange={(chosen) => onChange({ period: chosen, from: null, to: null })}
      />
      {value === chosenDays ? (
        <>
          <Day
            label="From day"
            value={from}
            onChange={(day) => onChange({ period: chosenDays, from: day })}
          />
          <Day label="To day" value={to} onChange={(day) => onChange({ period: chosenDays, to: day })} />
        </>
      ) : null}
    </>
  );
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string | null) => void };

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      w={{ base: "calc(50% - 6px)", sm: 150 }}
    />
  );
}
