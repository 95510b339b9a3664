import type { Tool } from "@callhook/core";
import { ActionIcon, Menu, Switch, Text } from "@mantine/core";
import { IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { AgentBadges } from "../../../components/agent-badges.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { MethodBadge } from "../method-badge.tsx";
import classes from "./list.module.css";

type ToolRowProps = { tool: Tool; onEnable: (enabled: boolean) => void; onRemove: () => void };

/** One tool: a row where there is room, a card where there is not. The whole of it opens the editor. */
export function ToolRow({ tool, onEnable, onRemove }: ToolRowProps) {
  const { id, name, description, method, url, agentTargets, enabled, updatedAt } = tool;
  return (
    <li className={classes.row} data-disabled={!enabled || undefined}>
      <Switch
        className={classes.enabled}
        size="sm"
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
        aria-label={`${name} is enabled`}
      />
      <div className={classes.name}>
        <Link to="/integrations/webhook/$toolId" params={{ toolId: id }} className={classes.link}>
          {name}
        </Link>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {description}
        </Text>
      </div>
      <div className={classes.endpoint}>
        <MethodBadge method={method} />
        <span className={classes.url} title={url}>
          {url.replace(/^https?:\/\//i, "")}
        </span>
      </div>
      <div className={classes.agents}>
        <AgentBadges targets={agentTargets} />
      </div>
      <Text size="sm" c="dimmed" className={classes.updated}>
        <RelativeTime at={updatedAt} />
      </Text>
      <RowMenu tool={tool} onRemove={onRemove} />
    </li>
  );
}

function RowMenu({ tool, onRemove }: { tool: Tool; onRemove: () => void }) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          aria-label={`More for ${tool.name}`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => void navigate({ to: "/integrations/webhook/$toolId", params: { toolId: tool.id } })}
        >
          Edit
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
