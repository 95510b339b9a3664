import { useHotkeys } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { PageHeader } from "../../components/page-header.tsx";
import { CallsBody } from "./calls-body.tsx";
import { callsFilterOf, isFiltering, withFilter } from "./calls-filter.ts";
import { CallsFilters } from "./calls-filters.tsx";
import { UnrecordedNotice } from "./unrecorded/unrecorded-notice.tsx";
import { useMovingCalls } from "./use-moving-calls.ts";

/** Every call of the workspace, newest first. */
export function CallsPage() {
  const search = useSearch({ from: "/calls" });
  const navigate = useNavigate({ from: "/calls" });
  const filter = callsFilterOf(search);
  const query = useMovingCalls(filter);
  const searchField = useRef<HTMLInputElement>(null);
  useHotkeys([["/", () => searchField.current?.focus()]]);
  const isNarrowed = isFiltering(filter);
  const hasDays = search.period !== undefined;
  const clear = () => void navigate({ search: {} });
  const hasNothingAtAll = query.calls?.length === 0 && !isNarrowed && !hasDays;

  return (
    <>
      <PageHeader
        title="Calls"
        lead="Everything that was said and done, by phone, in the browser and in the chat."
      />
      <UnrecordedNotice />
      {hasNothingAtAll ? null : (
        <CallsFilters
          search={search}
          searchRef={searchField}
          onChange={(change) => void navigate({ search: withFilter(search, change), replace: true })}
          onClear={isNarrowed || hasDays ? clear : null}
        />
      )}
      <CallsBody query={query} isFiltering={isNarrowed} onClear={clear} />
    </>
  );
}
