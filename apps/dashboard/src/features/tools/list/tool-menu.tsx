import { ActionIcon, Menu } from "@mantine/core";
import { IconActivity, IconCopy, IconDots, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { LibraryTool } from "../library-types.ts";

export type ToolMenuActions = { onDuplicate: () => void; onRemove: () => void };
type ToolMenuProps = { tool: LibraryTool; canChange: boolean; actions: ToolMenuActions };

/** What else can be done with one tool. */
export function ToolMenu({ tool, canChange, actions }: ToolMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${tool.name}`} title="More">
          <IconDots size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconActivity size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link
              to="/integrations/webhook/$toolId"
              params={{ toolId: tool.id }}
              search={{ tab: "activity" }}
              {...props}
            />
          )}
        >
          Activity
        </Menu.Item>
        {canChange ? (
          <>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={actions.onDuplicate}>
              Duplicate
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={actions.onRemove}
            >
              Delete…
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
