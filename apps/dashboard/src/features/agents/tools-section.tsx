import type { AgentId } from "@callhook/core";
import { Alert, Stack, Switch, Text } from "@mantine/core";
import { TextLink } from "../../components/button-link.tsx";
import { describeError, ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { SettingsSection } from "./settings-section.tsx";
import { useAgentTargets } from "./use-agent-targets.ts";

/** Which tools the agent has. Its switches hold at once, since they are the tools' own settings. */
export function ToolsSection({ agent }: { agent: AgentId }) {
  return (
    <SettingsSection title="Tools" lead={`What the ${agent} can look up and get done. Changes hold at once.`}>
      <ToolSwitches agent={agent} />
    </SettingsSection>
  );
}

function ToolSwitches({ agent }: { agent: AgentId }) {
  const targets = useAgentTargets(agent);
  const { tools, error, changingId, changeError } = targets;
  const canWrite = useAccess().can("tools:write");
  if (tools === undefined) {
    if (error === null) return <LoadingState label="Loading the tools…" rows={2} height={40} />;
    return <ErrorState title="The tools could not be loaded" error={error} onRetry={targets.retry} />;
  }
  if (tools.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        There are no tools yet. <TextLink to="/integrations/webhook/new">Add one</TextLink>, and choose who
        may use it.
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      {tools.map((tool) => (
        <Switch
          key={tool.id}
          label={tool.name}
          description={tool.enabled ? undefined : "Switched off for everybody"}
          checked={tool.agentTargets.includes(agent)}
          disabled={!canWrite || changingId === tool.id}
          onChange={(event) => targets.setGiven(tool, event.currentTarget.checked)}
        />
      ))}
      {targets.hasMore ? (
        <Text size="sm" c="dimmed">
          These are the first {tools.length}. <TextLink to="/integrations/webhook">All tools</TextLink>
        </Text>
      ) : null}
      {changeError === null ? null : (
        <Alert role="alert" color="red" title="Not changed">
          {describeError(changeError)}
        </Alert>
      )}
    </Stack>
  );
}
