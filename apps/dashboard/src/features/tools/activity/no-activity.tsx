import type { Tool } from "@callhook/core";
import { Button } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { agentLabel } from "../../../components/agent-badges.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";

/** Nothing is on record: how to make the first call. */
export function NoActivity({ tool, onTry }: { tool: Tool; onTry: () => void }) {
  const { agentTargets, enabled } = tool;
  const agents = agentTargets.map((agent) => agentLabel(agent).toLowerCase()).join(" or the ");
  return (
    <EmptyState
      icon={IconActivity}
      title="No call of this tool is on record"
      actions={
        <>
          {agentTargets.map((agent, index) => (
            <ButtonLink
              key={agent}
              to={agent === "assistant" ? "/assistant" : "/receptionist"}
              variant={index === 0 ? "filled" : "default"}
            >
              {agent === "assistant" ? "Ask the assistant" : "Call the receptionist"}
            </ButtonLink>
          ))}
          <Button variant="default" onClick={onTry}>
            Try it in the test console
          </Button>
        </>
      }
    >
      {enabled
        ? `Talk to the ${agents} and ask for what it is there for; the call appears here a moment later.`
        : "It is switched off, so that no agent is offered it. Switch it on in the list of tools first."}{" "}
      Tests in the console are not calls, and are not counted.
    </EmptyState>
  );
}
