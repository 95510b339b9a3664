import { type AgentId, agentIdSchema } from "@callhook/core";
import { Checkbox, SimpleGrid, Text } from "@mantine/core";
import { IconHeadset, IconMessageCircle } from "@tabler/icons-react";
import { useController, useFormContext } from "react-hook-form";
import classes from "./editor.module.css";
import type { ToolForm } from "../model/tool-form.ts";
import { AgentOverride } from "./overrides/agent-override.tsx";
import { Section } from "./section.tsx";

const agents = {
  receptionist: {
    label: "Receptionist",
    description: "Answers your customers on the phone.",
    icon: IconHeadset,
  },
  assistant: {
    label: "Assistant",
    description: "Helps you and your team in the dashboard chat.",
    icon: IconMessageCircle,
  },
} as const satisfies Record<AgentId, unknown>;

/** Which agents may use the tool: the receptionist, the assistant, or both. */
export function AgentsSection() {
  const { control } = useFormContext<ToolForm>();
  const { field, fieldState } = useController({ control, name: "agentTargets" });
  return (
    <Section
      id="agents"
      title="Agents"
      lead="Who may use this tool. The other agent does not know that it exists."
    >
      <Checkbox.Group
        aria-label="Agents that may use this tool"
        value={field.value}
        onChange={(chosen) => field.onChange(agentIdSchema.options.filter((agent) => chosen.includes(agent)))}
        error={fieldState.error?.message}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mb={fieldState.invalid ? "xs" : 0}>
          {agentIdSchema.options.map((agent, index) => {
            const { label, description, icon: Icon } = agents[agent];
            return (
              <Checkbox.Card
                key={agent}
                value={agent}
                className={classes.agentCard}
                ref={index === 0 ? field.ref : undefined}
                onBlur={field.onBlur}
              >
                <Checkbox.Indicator />
                <span>
                  <Text component="span" display="flex" fw={600} className={classes.agentName}>
                    <Icon size={17} stroke={1.8} aria-hidden /> {label}
                  </Text>
                  <Text component="span" display="block" size="sm" c="dimmed">
                    {description}
                  </Text>
                </span>
              </Checkbox.Card>
            );
          })}
        </SimpleGrid>
      </Checkbox.Group>
      {field.value.map((agent) => (
        <AgentOverride key={agent} agent={agent} />
      ))}
    </Section>
  );
}
