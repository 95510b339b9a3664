import type { AgentId, Tool } from "@callhook/core";
import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconHandOff } from "@tabler/icons-react";
import { ButtonLink, TextLink } from "../../components/button-link.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { useAccess } from "../../lib/use-access.ts";
import classes from "./available-tools.module.css";
import type { useAgentTools } from "./use-agent-tools.ts";

type AvailableToolsProps = { agent: AgentId; agentTools: ReturnType<typeof useAgentTools> };

/** The tools this agent has right now. */
export function AvailableTools({ agent, agentTools }: AvailableToolsProps) {
  const { tools, error, isFree, retry } = agentTools;
  return (
    <Paper withBorder bg="var(--surface)" p="md" component="aside" aria-label={`Tools of the ${agent}`}>
      <Group justify="space-between" gap="xs" mb="sm">
        <Title order={2} fz="md">
          Tools
        </Title>
        {tools === undefined || isFree ? null : <Badge variant="default">{tools.length}</Badge>}
      </Group>
      {error !== null && tools === undefined ? (
        <ErrorState title="The tools could not be loaded" error={error} onRetry={retry} />
      ) : isFree ? (
        <PlanNotice agent={agent} />
      ) : tools === undefined ? (
        <Stack gap="xs" role="status" aria-label="Loading tools">
          <Skeleton height={48} />
          <Skeleton height={48} />
        </Stack>
      ) : tools.length === 0 ? (
        <NoTools agent={agent} />
      ) : (
        <ul className={classes.tools}>
          {tools.map((tool) => (
            <li key={tool.id}>
              <ToolLine tool={tool} />
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

function ToolLine({ tool }: { tool: Tool }) {
  return (
    <>
      <TextLink
        to="/integrations/webhook/$toolId"
        params={{ toolId: tool.id }}
        className={classes.name}
        underline="hover"
      >
        {tool.name}
      </TextLink>
      {tool.interruptions === "allow" ? null : (
        <span className={classes.mode}>
          <IconHandOff size={14} aria-hidden /> Not interruptible
        </span>
      )}
      <Text size="sm" c="dimmed" lh={1.5} lineClamp={3}>
        {tool.description}
      </Text>
    </>
  );
}

function NoTools({ agent }: { agent: AgentId }) {
  const { can } = useAccess();
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm" c="dimmed">
        The {agent} has no tools yet. It can talk, but it cannot look anything up or get anything done.
      </Text>
      {can("tools:write") ? (
        <ButtonLink size="xs" variant="light" to="/integrations/webhook/new">
          Add a tool
        </ButtonLink>
      ) : null}
    </Stack>
  );
}

function PlanNotice({ agent }: { agent: AgentId }) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm" c="dimmed">
        Webhook tools come with the Plus plan. On the Free plan the {agent} talks without them.
      </Text>
      <ButtonLink size="xs" variant="light" to="/integrations/webhook">
        See what Plus brings
      </ButtonLink>
    </Stack>
  );
}
