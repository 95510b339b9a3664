import type { Tool } from "@callhook/core";
import { callhookErrorOf } from "@callhook/client";
import { Badge, Button } from "@mantine/core";
import { IconCopy, IconTrash, IconWebhookOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useApi } from "../../lib/api.ts";
import { useAccess } from "../../lib/use-access.ts";
import { PlanGate } from "../plan/plan-gate.tsx";
import { ExportMenu } from "./export/export-menu.tsx";
import { keptDraftOf } from "./model/kept-draft-of.ts";
import { notifySaved } from "./notify-saved.tsx";
import { ToolTabs } from "./tool-tabs.tsx";
import { useDuplicate } from "./use-duplicate.ts";
import { useRemoveTools } from "./remove/use-remove-tools.tsx";

const route = getRouteApi("/integrations/webhook/$toolId");
const parent = { to: "/integrations/webhook", label: "Webhook" } as const;

/** Integrations → Webhook → one tool. */
export function ToolPage() {
  const { toolId } = route.useParams();
  const api = useApi();
  // An editor must not begin on an old version, nor change under somebody's hands.
  const tool = useQuery(
    api.tools.get.queryOptions(
      { toolId },
      { refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 },
    ),
  );

  const draft = useQuery(
    api.tools.draft.queryOptions(
      { toolId },
      { refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0, enabled: tool.isSuccess },
    ),
  );

  const isOutdated = tool.isStale && tool.isFetching && !tool.isFetchedAfterMount;

  // Without its draft a tool can be looked at all the same; whoever saves over one that they have not seen is told.
  if (tool.data !== undefined && !isOutdated && !draft.isPending)
    return <EditTool key={toolId} tool={tool.data} draft={draft.data ?? null} />;
  if (tool.isPending || isOutdated || (tool.isSuccess && draft.isPending)) {
    return (
      <>
        <PageHeader title="Webhook tool" parent={parent} />
        <LoadingState label="Loading the tool…" height={160} />
      </>
    );
  }
  return (
    <>
      <PageHeader title="Webhook tool" parent={parent} />
      {callhookErrorOf(tool.error)?.code === "not-found" ? (
        <Gone />
      ) : (
        <ErrorState
          title="The tool could not be loaded"
          error={tool.error}
          onRetry={() => void tool.refetch()}
          isRetrying={tool.isFetching}
        />
      )}
    </>
  );
}

type Draft = NonNullable<Parameters<typeof keptDraftOf>[0]["draft"]>;

function EditTool({ tool: first, draft }: { tool: Tool; draft: Draft | null }) {
  // What the editor begins with; another one begins when an older version was brought back.
  const [start, setStart] = useState({ tool: first, draft });
  const [tool, setTool] = useState(first);
  const kept = useMemo(() => keptDraftOf(start), [start]);
  const [isRemoved, setIsRemoved] = useState(false);
  const removal = useRemoveTools();
  const duplicate = useDuplicate();
  const navigate = useNavigate();
  const { can } = useAccess();

  async function remove() {
    const isGone = await removal.ask([tool]);
    if (!isGone) return;
    setIsRemoved(true);
    await navigate({ to: "/integrations/webhook", ignoreBlocker: true });
  }

  return (
    <>
      <PageHeader
        title={tool.name}
        parent={parent}
        badges={tool.enabled ? null : <Badge color="gray">Disabled</Badge>}
        actions={
          <>
            <ExportMenu toolIds={[tool.id]} />
            {can("tools:write") ? (
              <>
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconCopy size={16} aria-hidden />}
                  onClick={() => void duplicate(tool)}
                >
                  Duplicate
                </Button>
                <Button
                  variant="subtle"
                  color="red"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => void remove()}
                  disabled={isRemoved}
                >
                  Delete
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {removal.dialog}
      <PlanGate keepsWork>
        <ToolTabs
          tool={tool}
          start={start}
          kept={kept}
          onSaved={(saved) => {
            setTool(saved);
            notifySaved(saved);
          }}
          onRestored={(restored, unpublished) => {
            setTool(restored);
            setStart({ tool: restored, draft: unpublished });
          }}
        />
      </PlanGate>
    </>
  );
}

function Gone() {
  return (
    <EmptyState
      icon={IconWebhookOff}
      title="This tool does not exist"
      actions={<ButtonLink to="/integrations/webhook">See all tools</ButtonLink>}
    >
      It may have been deleted, or the address may be mistyped.
    </EmptyState>
  );
}
