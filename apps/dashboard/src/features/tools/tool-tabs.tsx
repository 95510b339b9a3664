import type { Tool } from "@callhook/core";
import { Tabs } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { toolSearchOf } from "../../lib/tool-search.ts";
import { ActivityView } from "./activity/activity-view.tsx";
import { ToolEditor } from "./editor/tool-editor.tsx";
import type { KeptDraft } from "./editor/use-tool-editor.ts";
import { formOf } from "./model/tool-form.ts";
import type { useRestore } from "./versions/use-restore.ts";
import { VersionsView } from "./versions/versions-view.tsx";

const route = getRouteApi("/integrations/webhook/$toolId");

type ToolTabsProps = {
  tool: Tool;
  /** What the editor begins with. */
  start: { tool: Tool };
  kept: KeptDraft | null;
  onSaved: (saved: Tool) => void;
  onRestored: ReturnType<typeof useRestore>["onRestored"];
};

/**
 * The tool as it is edited, as it was, and what it did. An address that names a version opens on that one; while what it
 * did is looked at, the address says so.
 */
export function ToolTabs({ tool, start, kept, onSaved, onRestored }: ToolTabsProps) {
  const search = route.useSearch();
  const { version, tab } = search;
  const navigate = useNavigate();
  const [shown, setShown] = useState<string | null>(tab ?? (version === undefined ? "editor" : "versions"));
  const show = (value: string | null) => {
    setShown(value);
    const others = value === "activity" ? { tab: value } : { tab: undefined, calls: undefined };
    void navigate({
      to: ".",
      search: toolSearchOf({ ...search, ...others }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Tabs value={shown} onChange={show} keepMounted>
      <Tabs.List mb="lg">
        <Tabs.Tab value="editor">Editor</Tabs.Tab>
        <Tabs.Tab value="versions">Versions</Tabs.Tab>
        <Tabs.Tab value="activity">Activity</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="editor">
        <ToolEditor
          key={start.tool.version}
          saved={start.tool}
          initial={formOf(start.tool)}
          kept={kept}
          onSaved={onSaved}
        />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <VersionsView tool={tool} named={version ?? null} onRestored={onRestored} />
      </Tabs.Panel>
      <Tabs.Panel value="activity">
        {shown === "activity" ? <ActivityView tool={tool} onTry={() => show("editor")} /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}
