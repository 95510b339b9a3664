import { Button, Center, Group, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconSearchOff } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
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
import { isNarrowed, libraryFilterOf, withChange } from "./list/library-filter.ts";
import { useTools } from "./list/use-tools.ts";

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
const noFilters = { search: null, agent: null, health: null, state: null };

function Tools() {
  const search = useSearch({ from: "/integrations/webhook" });
  const navigate = useNavigate({ from: "/integrations/webhook" });
  const filter = libraryFilterOf(search);
  const query = useTools(filter);
  const isFiltered = isNarrowed(filter);
  const clear = () => void navigate({ search: withChange(search, noFilters) });
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
  if (tools.length === 0 && !isFiltered) return <NoTools />;
  return (
    <>
      <ToolFilterBar
        search={search}
        onChange={(change) => void navigate({ search: withChange(search, change), replace: true })}
        onClear={clear}
      />
      {tools.length === 0 ? <NoMatch onClear={clear} /> : <ToolList tools={tools} />}
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
          Clear search and filters
        </Button>
      }
    >
      Try another word, or look at the tools of all agents.
    </EmptyState>
  );
}
