import type { AgentId, Tool } from "@callhook/core";
import { Paper, SimpleGrid, Text, ThemeIcon, Title } from "@mantine/core";
import { type Icon, IconHeadset, IconMessageCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useAccess } from "../../lib/use-access.ts";
import { ButtonLink } from "../../components/button-link.tsx";
import classes from "./agent-cards.module.css";

type AgentCardsProps = { tools: readonly Tool[]; hasMore: boolean; isFree: boolean };

/** The two agents, what each can do, and the way to talk to it. */
export function AgentCards({ tools, hasMore, isFree }: AgentCardsProps) {
  const canHold = useAccess().can("calls:hold");
  const describeTools = (agent: AgentId) => {
    const count = tools.filter(({ agentTargets, enabled }) => enabled && agentTargets.includes(agent)).length;
    if (isFree) return "Tools come with Plus";
    if (count === 0) return "No tools yet";
    return `${count}${hasMore ? "+" : ""} ${count === 1 ? "tool" : "tools"}`;
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <AgentCard
        title="Receptionist"
        icon={IconHeadset}
        tools={describeTools("receptionist")}
        action={
          <ButtonLink to="/receptionist" variant={canHold ? "filled" : "default"}>
            {canHold ? "Start a call" : "Look at it"}
          </ButtonLink>
        }
      >
        Answers your customers on the phone. Hold a call with it in the browser.
      </AgentCard>
      <AgentCard
        title="Assistant"
        icon={IconMessageCircle}
        tools={describeTools("assistant")}
        action={
          <ButtonLink to="/assistant" variant="default">
            {canHold ? "Open the chat" : "Look at it"}
          </ButtonLink>
        }
      >
        Helps you and your team: looks things up and gets them done.
      </AgentCard>
    </SimpleGrid>
  );
}

type AgentCardProps = {
  title: string;
  icon: Icon;
  tools: string;
  action: ReactNode;
  children: ReactNode;
};

function AgentCard({ title, icon: AgentIcon, tools, action, children }: AgentCardProps) {
  return (
    <Paper
      withBorder
      bg="var(--surface)"
      p="lg"
      className={classes.card}
      component="section"
      aria-label={title}
    >
      <ThemeIcon variant="light" size={44} radius="md">
        <AgentIcon size={23} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <div className={classes.words}>
        <Title order={2} fz="md">
          {title}
          <span className={classes.tools}>{tools}</span>
        </Title>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </div>
      <div className={classes.action}>{action}</div>
    </Paper>
  );
}
