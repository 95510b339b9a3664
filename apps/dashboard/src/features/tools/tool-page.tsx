import type { Tool } from "@callhook/core";
import { callhookErrorOf } from "@callhook/client";
import { Badge, Button } from "@mantine/core";
import { IconTrash, IconWebhookOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useApi } from "../../lib/api.ts";
import { useAccess } from "../../lib/use-access.ts";
import { PlanGate } from "../plan/plan-gate.tsx";
import { ExportMenu } from "./export/export-menu.tsx";
import { ToolEditor } from "./editor/tool-editor.tsx";
import { formOf } from "./model/tool-form.ts";
import { notifySaved } from "./notify-saved.tsx";
import { useRemoveTool } from "./use-remove-tool.tsx";

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

  const isOutdated = tool.isStale && tool.isFetching && !tool.isFetchedAfterMount;

  if (tool.data !== undefined && !isOutdated) return <EditTool key={toolId} tool={tool.data} />;
  if (tool.isPending || isOutdated) {
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

function EditTool({ tool: first }: { tool: Tool }) {
  const [tool, setTool] = useState(first);
  const [isRemoved, setIsRemoved] = useState(false);
  const removeTool = useRemoveTool();
  const navigate = useNavigate();
  const { can } = useAccess();

  async function remove() {
    const isGone = await removeTool(tool);
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
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => void remove()}
                disabled={isRemoved}
              >
                Delete
              </Button>
            ) : null}
          </>
        }
      />
      <PlanGate keepsWork>
        <ToolEditor
          saved={first}
          initial={formOf(first)}
          onSaved={(saved) => {
            setTool(saved);
            notifySaved(saved);
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
