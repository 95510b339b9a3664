import { agentIdSchema } from "@callhook/core";
import { Button, CloseButton, Group, Menu, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconTrash, IconUserMinus, IconUserPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { agentLabel } from "../../../components/agent-badges.tsx";
import type { LibraryTool, ManyToolsChange } from "../library-types.ts";
import classes from "./list.module.css";
import { useChangeTools } from "./use-change-tools.tsx";

type BulkBarProps = { chosen: LibraryTool[]; onClear: () => void; onRemove: () => void };

/** What can be done with several tools at once. */
export function BulkBar({ chosen, onClear, onRemove }: BulkBarProps) {
  const { change, isChanging } = useChangeTools();
  const run = (wanted: ManyToolsChange) => void change(chosen, wanted);
  const quiet = { variant: "default", size: "compact-sm", disabled: isChanging } as const;
  return (
    <Group className={classes.bulk} role="toolbar" aria-label="Chosen tools" gap="xs">
      <Text size="sm" fw={600} role="status" mr="xs">
        {chosen.length === 1 ? "1 tool chosen" : `${chosen.length} tools chosen`}
      </Text>
      <Button
        {...quiet}
        leftSection={<IconPlayerPlay size={15} aria-hidden />}
        onClick={() => run({ change: "enable" })}
      >
        Enable
      </Button>
      <Button
        {...quiet}
        leftSection={<IconPlayerPause size={15} aria-hidden />}
        onClick={() => run({ change: "disable" })}
      >
        Disable
      </Button>
      <AgentMenu label="Give to" icon={<IconUserPlus size={15} aria-hidden />} change="give" onRun={run} />
      <AgentMenu label="Take from" icon={<IconUserMinus size={15} aria-hidden />} change="take" onRun={run} />
      <Button
        {...quiet}
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={onRemove}
      >
        Delete…
      </Button>
      <CloseButton ml="auto" aria-label="Choose none" title="Choose none (Escape)" onClick={onClear} />
    </Group>
  );
}

type AgentMenuProps = {
  label: string;
  icon: ReactNode;
  change: "give" | "take";
  onRun: (change: ManyToolsChange) => void;
};

function AgentMenu({ label, icon, change, onRun }: AgentMenuProps) {
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={icon}>
          {label}…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {agentIdSchema.options.map((agent) => (
          <Menu.Item key={agent} onClick={() => onRun({ change, agent })}>
            {agentLabel(agent)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
