import { Button, Center, Group, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearchOff } from "@tabler/icons-react";
import { useState } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { PlanGate } from "../plan/plan-gate.tsx";
import { useWebhookPlan } from "../plan/use-webhook-plan.ts";
import { ExportMenu } from "./export/export-menu.tsx";
import { NoTools } from "./list/no-tools.tsx";
import { ToolFilterBar } from "./list/tool-filters.tsx";
import { ToolList } from "./list/tool-list.tsx";
import { type ToolFilters, useTools } from "./list/use-tools.ts";

/** Integrations → Webhook: every tool of the workspace. */
export function ToolsPage() {
  const { isAllowed } = useWebhookPlan();
  const { can } = useAccess();
  return (
    <>
      <PageHeader
        title="Webhook"
        lead="Tools that call your HTTP endpoints while an agent is talking."
        parent={{ to: "/integrations", label: "Integrations" }}
        actions={
          isAllowed === false || !can("tools:write") ? undefined : (
            <ButtonLink to="/integrations/webhook/new" leftSection={<IconPlus size={16} aria-hidden />}>
              Add webhook
            </ButtonLink>
          )
        }
      />
      <PlanGate>
        <Tools />
      </PlanGate>
    </>
  );
}

/** As many as one file can hold. */
const mostExported = 100;
const noFilters: ToolFilters = { search: "", agent: null };

function Tools() {
  const [filters, setFilters] = useState(noFilters);
  const [search] = useDebouncedValue(filters.search.trim(), 200);
  const query = useTools({ search, agent: filters.agent });
  const isFiltered = search !== "" || filters.agent !== null;
  const tools = query.data?.pages.flatMap((page) => page.items) ?? [];

  if (query.isPending) return <LoadingState label="Loading tools…" />;
  if (query.isError && query.data === undefined) {
    const { error, refetch, isFetching } = query;
    return (
      <ErrorState
        title="The tools could not be loaded"
        error={error}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  }
  if (tools.length === 0 && !isFiltered && filters.search === "") return <NoTools />;
  return (
    <>
      <ToolFilterBar filters={filters} onChange={setFilters} />
      {tools.length === 0 ? <NoMatch onClear={() => setFilters(noFilters)} /> : <ToolList tools={tools} />}
      {tools.length === 0 ? null : (
        <Group justify="flex-end" mt="sm">
          <ExportMenu
            toolIds={tools.slice(0, mostExported).map(({ id }) => id)}
            label={
              tools.length === 1
                ? "Export this tool"
                : `Export these ${Math.min(tools.length, mostExported)} tools`
            }
          />
        </Group>
      )}
      {query.hasNextPage ? (
        <Center mt="md">
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            Load more
          </Button>
        </Center>
      ) : null}
      <VisuallyHidden role="status">{isFiltered ? `${tools.length} tools match` : ""}</VisuallyHidden>
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconSearchOff}
      title="No tool matches"
      actions={
        <Button variant="default" onClick={onClear}>
          Clear search and filter
        </Button>
      }
    >
      Try another word, or look at the tools of all agents.
    </EmptyState>
  );
}
