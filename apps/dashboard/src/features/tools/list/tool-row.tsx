import type { ListedTool } from "./use-tools.ts";
import { ActionIcon, Badge, Switch, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { AgentBadges } from "../../../components/agent-badges.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { MethodBadge } from "../method-badge.tsx";
import rowLink from "../../../components/row-link.module.css";
import classes from "./list.module.css";

type ToolRowProps = {
  tool: ListedTool;
  canChange: boolean;
  onEnable: (enabled: boolean) => void;
  onRemove: () => void;
};

/** One tool: a row where there is room, a card where there is not. The whole of it opens the editor. */
export function ToolRow({ tool, canChange, onEnable, onRemove }: ToolRowProps) {
  const { id, name, description, method, url, agentTargets, enabled, updatedAt } = tool;
  return (
    <li className={classes.row} data-disabled={!enabled || undefined}>
      <Switch
        className={classes.enabled}
        size="sm"
        checked={enabled}
        disabled={!canChange}
        title={canChange ? undefined : "Your role can look at tools, not change them."}
        onChange={(event) => onEnable(event.currentTarget.checked)}
        aria-label={`${name} is enabled`}
      />
      <div className={classes.name}>
        <Link
          to="/integrations/webhook/$toolId"
          params={{ toolId: id }}
          className={`${rowLink.link} ${classes.link}`}
        >
          {name}
        </Link>
        {tool.unpublished === undefined || tool.unpublished === null ? null : (
          <Badge color="orange" title={`Changed by ${tool.unpublished.savedBy.name}`}>
            Unpublished changes
          </Badge>
        )}
        <Text size="sm" c="dimmed" lineClamp={2}>
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
      {canChange ? (
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          onClick={onRemove}
          aria-label={`Delete ${name}`}
          title="Delete"
        >
          <IconTrash size={17} stroke={1.7} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}
