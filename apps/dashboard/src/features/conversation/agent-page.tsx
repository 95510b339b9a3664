import type { AgentId } from "@callhook/core";
import { Button, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconSettings } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { agentLabel } from "../../components/agent-badges.tsx";
import { PageColumns } from "../../components/page-columns.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { AgentDrawer } from "../agents/agent-drawer.tsx";
import { AvailableTools } from "./available-tools.tsx";
import type { useAgentTools } from "./use-agent-tools.ts";

type AgentPageProps = {
  agent: AgentId;
  lead: string;
  agentTools: ReturnType<typeof useAgentTools>;
  /** Stands above the tools. */
  beside?: ReactNode;
  /** The conversation, or what stands in its place. */
  children: ReactNode;
};

/** The frame around a conversation with an agent: its settings above, its tools beside. */
export function AgentPage({ agent, lead, agentTools, beside, children }: AgentPageProps) {
  const [isDrawerOpen, drawer] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title={agentLabel(agent)}
        lead={lead}
        actions={
          <Button
            variant="default"
            leftSection={<IconSettings size={17} aria-hidden />}
            onClick={drawer.open}
          >
            Settings
          </Button>
        }
      />
      <PageColumns>
        {children}
        <Stack gap="md">
          {beside}
          <AvailableTools agent={agent} agentTools={agentTools} />
        </Stack>
      </PageColumns>
      <AgentDrawer agent={agent} isOpen={isDrawerOpen} onClose={drawer.close} />
    </>
  );
}
