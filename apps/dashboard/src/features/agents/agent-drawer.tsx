import type { AgentId } from "@callhook/core";
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { agentLabel } from "../../components/agent-badges.tsx";
import { confirm } from "../../components/confirm.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { useApi } from "../../lib/api.ts";
import { AgentSettings } from "./agent-settings.tsx";

type AgentDrawerProps = { agent: AgentId; isOpen: boolean; onClose: () => void };

/** The settings of an agent, beside the conversation they shape. */
export function AgentDrawer({ agent, isOpen, onClose }: AgentDrawerProps) {
  const api = useApi();
  const profile = useQuery(api.agents.get.queryOptions({ agentId: agent }, { enabled: isOpen }));
  const [isDirty, setIsDirty] = useState(false);

  async function close() {
    const mayClose =
      !isDirty ||
      (await confirm({
        title: "Discard your changes?",
        body: `The ${agent}'s settings go back to what was saved.`,
        confirmLabel: "Discard",
        cancelLabel: "Keep editing",
        isDangerous: true,
      }));
    if (!mayClose) return;
    setIsDirty(false);
    onClose();
  }

  return (
    <Drawer
      opened={isOpen}
      onClose={() => void close()}
      position="right"
      size="xl"
      title={`${agentLabel(agent)} settings`}
    >
      {profile.error !== null && profile.data === undefined ? (
        <ErrorState
          title="The agent could not be loaded"
          error={profile.error}
          onRetry={() => void profile.refetch()}
          isRetrying={profile.isFetching}
        />
      ) : profile.data === undefined ? (
        <LoadingState label="Loading the agent…" rows={2} height={120} />
      ) : (
        <AgentSettings profile={profile.data} onDirtyChange={setIsDirty} />
      )}
    </Drawer>
  );
}
