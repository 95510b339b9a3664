import { Checkbox } from "@mantine/core";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import type { LibraryTool } from "../library-types.ts";
import { useRemoveTools } from "../remove/use-remove-tools.tsx";
import { useDuplicate } from "../use-duplicate.ts";
import { BulkBar } from "./bulk-bar.tsx";
import classes from "./list.module.css";
import { ToolRow } from "./tool-row.tsx";
import { useSelection } from "./use-selection.ts";
import { useSetEnabled } from "./use-set-enabled.ts";

export function ToolList({ tools }: { tools: LibraryTool[] }) {
  const setEnabled = useSetEnabled();
  const removal = useRemoveTools();
  const duplicate = useDuplicate();
  const { can } = useAccess();
  const canChange = can("tools:write");
  const selection = useSelection(tools);
  const { chosen } = selection;

  async function remove(going: LibraryTool[]) {
    if (!(await removal.ask(going))) return;
    selection.clear();
    focusPageHeading();
  }

  return (
    <div onKeyDown={selection.handleKey}>
      <div className={classes.head} data-fixed={!canChange || undefined}>
        {canChange ? (
          <Checkbox
            size="sm"
            aria-label="Choose all tools that are shown"
            checked={chosen.length === tools.length}
            indeterminate={chosen.length > 0 && chosen.length < tools.length}
            onChange={(event) => selection.setAll(event.currentTarget.checked)}
          />
        ) : null}
        {["On", "Tool", "Agents", "Health", "Success", "Calls 30 d", "Last used"].map((label) => (
          <span key={label} aria-hidden>
            {label}
          </span>
        ))}
      </div>
      <ul className={classes.list} aria-label="Webhook tools">
        {tools.map((tool) => (
          <ToolRow
            key={tool.id}
            tool={tool}
            canChange={canChange}
            isChosen={selection.isChosen(tool.id)}
            onChoose={(choice) => selection.set(tool.id, choice)}
            onEnable={(enabled) => setEnabled(tool, enabled)}
            actions={{
              onDuplicate: () => void duplicate(tool),
              onRemove: () => void remove([tool]),
            }}
          />
        ))}
      </ul>
      {chosen.length === 0 ? null : (
        <BulkBar chosen={chosen} onClear={selection.clear} onRemove={() => void remove(chosen)} />
      )}
      {removal.dialog}
    </div>
  );
}
