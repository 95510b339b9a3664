import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RoleNote } from "../../components/role-note.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useApi } from "../../lib/api.ts";
import { useAccess } from "../../lib/use-access.ts";
import { PlanGate } from "../plan/plan-gate.tsx";
import { BegunNotice } from "./editor/begun-notice.tsx";
import { TemplateChooser } from "./editor/template-chooser.tsx";
import { ToolEditor } from "./editor/tool-editor.tsx";
import type { KeptDraft } from "./editor/use-tool-editor.ts";
import { keptNewDraft } from "./model/kept-draft-of.ts";
import { blankForm, formOf } from "./model/tool-form.ts";
import { notifySaved } from "./notify-saved.tsx";

const route = getRouteApi("/integrations/webhook/new");

/** Integrations → Webhook → Add webhook. */
export function NewToolPage() {
  const { can } = useAccess();
  return (
    <>
      <PageHeader
        title="Add webhook"
        lead="Describe an HTTP endpoint, and choose which agents may call it."
        parent={{ to: "/integrations/webhook", label: "Webhook" }}
      />
      <PlanGate keepsWork>
        {can("tools:write") ? <NewTool /> : <RoleNote>Your role can look at tools, not add them.</RoleNote>}
      </PlanGate>
    </>
  );
}

/** With what was begun before, where the address says to go on with it: a copy is begun by copying. */
function NewTool() {
  const { begun } = route.useSearch();
  // Who comes for a new tool is asked by a notice whether to go on with another.
  return begun === true ? <BegunTool /> : <NewToolEditor begun={null} />;
}

function BegunTool() {
  const api = useApi();
  const draft = useQuery(
    api.tools.draft.queryOptions(
      { toolId: null },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    ),
  );
  if (draft.isLoading) return <LoadingState label="Loading what you have begun…" height={160} />;
  return <NewToolEditor begun={draft.data ?? null} />;
}

type Begun = Parameters<typeof keptNewDraft>[0];

function NewToolEditor({ begun }: { begun: Begun | null }) {
  const api = useApi();
  const navigate = useNavigate();
  const { template: templateId, paste } = route.useSearch();
  const [kept, setKept] = useState<KeptDraft | null>(begun === null ? null : keptNewDraft(begun));
  const templates = useQuery(
    api.tools.templates.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (templates.isPending && templateId !== undefined)
    return <LoadingState label="Loading the template…" height={160} />;
  const template = templates.data?.find(({ id }) => id === templateId);

  return (
    <>
      {kept === null ? <BegunNotice onContinue={setKept} /> : null}
      <ToolEditor
        key={kept?.revision}
        saved={null}
        initial={template === undefined ? blankForm : formOf(template.draft)}
        kept={kept}
        onSaved={(tool) => {
          notifySaved(tool);
          void navigate({
            to: "/integrations/webhook/$toolId",
            params: { toolId: tool.id },
            replace: true,
          });
        }}
      >
        <TemplateChooser
          templates={templates.data ?? []}
          chosenId={template?.id ?? null}
          isPasting={paste === true}
        />
      </ToolEditor>
    </>
  );
}
