import { Badge, Checkbox, Switch, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { AgentBadges } from "../../../components/agent-badges.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import rowLink from "../../../components/row-link.module.css";
import type { LibraryTool } from "../library-types.ts";
import { MethodBadge } from "../method-badge.tsx";
import { HealthBadge, WarningBadge } from "./health-badge.tsx";
import { formatRate } from "./health-words.ts";
import classes from "./list.module.css";
import { ToolMenu, type ToolMenuActions } from "./tool-menu.tsx";

type ToolRowProps = {
  tool: LibraryTool;
  canChange: boolean;
  isChosen: boolean;
  onChoose: (choice: { isOn: boolean; isRange: boolean }) => void;
  onEnable: (enabled: boolean) => void;
  actions: ToolMenuActions;
};

/** One tool: a row where there is room, a card where there is not. The whole of it opens the editor. */
export function ToolRow({ tool, canChange, isChosen, onChoose, onEnable, actions }: ToolRowProps) {
  const { name, enabled } = tool;
  const choose = (event: MouseEvent<HTMLInputElement>) =>
    onChoose({ isOn: event.currentTarget.checked, isRange: event.shiftKey });
  return (
    <li
      className={classes.row}
      data-disabled={!enabled || undefined}
      data-chosen={isChosen || undefined}
      data-fixed={!canChange || undefined}
    >
      {canChange ? (
        <Checkbox
          className={classes.choose}
          size="sm"
          checked={isChosen}
          // The click tells whether the shift key is held, also where it comes from the keyboard.
          onClick={choose}
          onChange={() => {}}
          aria-label={`Choose ${name}`}
          data-choose={tool.id}
        />
      ) : null}
      <Switch
        className={classes.enabled}
        size="sm"
        checked={enabled}
        disabled={!canChange}
        title={canChange ? undefined : "Your role can look at tools, not change them."}
        onChange={(event) => onEnable(event.currentTarget.checked)}
        aria-label={`${name} is enabled`}
      />
      <Identity tool={tool} />
      <div className={classes.agents}>
        <AgentBadges targets={tool.agentTargets} />
      </div>
      <Figures tool={tool} />
      <div className={classes.menu}>
        <ToolMenu tool={tool} canChange={canChange} actions={actions} />
      </div>
    </li>
  );
}

function Identity({ tool }: { tool: LibraryTool }) {
  const { id, name, description, method, url, unpublished } = tool;
  return (
    <div className={classes.name}>
      <Link
        to="/integrations/webhook/$toolId"
        params={{ toolId: id }}
        className={`${rowLink.link} ${classes.link}`}
      >
        {name}
      </Link>
      {unpublished === null ? null : (
        <Badge color="orange" ml={8} title={`Changed by ${unpublished.savedBy.name}`}>
          Unpublished changes
        </Badge>
      )}
      <Text size="sm" c="dimmed" lineClamp={1}>
        {description}
      </Text>
      <div className={classes.endpoint}>
        <MethodBadge method={method} />
        <span className={classes.url} title={url}>
          {url.replace(/^https?:\/\//i, "")}
        </span>
      </div>
    </div>
  );
}

function Figures({ tool }: { tool: LibraryTool }) {
  const { health, warnings, successRate, recentToolCalls, lastUsedAt } = tool;
  return (
    <div className={classes.figures}>
      <div className={classes.health}>
        <HealthBadge health={health} />
        <WarningBadge warnings={warnings} />
      </div>
      <div className={classes.figure} data-label="Success">
        {formatRate(successRate)}
      </div>
      <div className={classes.figure} data-label="Calls, 30 days">
        {recentToolCalls.toLocaleString("en")}
      </div>
      <div className={classes.lastUsed} data-label="Last used">
        {lastUsedAt === null ? "Never" : <RelativeTime at={lastUsedAt} />}
      </div>
    </div>
  );
}
