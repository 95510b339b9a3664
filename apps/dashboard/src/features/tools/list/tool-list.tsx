import type { Tool } from "@callhook/core";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { useRemoveTool } from "../use-remove-tool.tsx";
import classes from "./list.module.css";
import { ToolRow } from "./tool-row.tsx";
import type { ListedTool } from "./use-tools.ts";
import { useSetEnabled } from "./use-set-enabled.ts";

export function ToolList({ tools }: { tools: ListedTool[] }) {
  const setEnabled = useSetEnabled();
  const removeTool = useRemoveTool();
  const { can } = useAccess();

  async function remove(tool: Tool) {
    if (await removeTool(tool)) focusPageHeading();
  }

  return (
    <div>
      <div className={classes.head} aria-hidden>
        <span>On</span>
        <span>Tool</span>
        <span>Request</span>
        <span>Agents</span>
        <span>Updated</span>
        <span />
      </div>
      <ul className={classes.list} aria-label="Webhook tools">
        {tools.map((tool) => (
          <ToolRow
            key={tool.id}
            tool={tool}
            canChange={can("tools:write")}
            onEnable={(enabled) => setEnabled(tool, enabled)}
            onRemove={() => void remove(tool)}
          />
        ))}
      </ul>
    </div>
  );
}
