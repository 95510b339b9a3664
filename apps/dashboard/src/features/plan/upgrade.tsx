import { Badge, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconBolt, IconListCheck, IconShieldCheck } from "@tabler/icons-react";
import { TextLink } from "../../components/button-link.tsx";
import { CodeView } from "../../components/json-view.tsx";

const benefits = [
  {
    icon: IconBolt,
    title: "Answers while the caller is on the line",
    text: "Your agents look up, check, quote and book in your own systems, in the middle of the conversation.",
  },
  {
    icon: IconShieldCheck,
    title: "Safe to let loose",
    text: "Each agent uses only the tools you give it. Nothing reaches private addresses, and nothing waits forever.",
  },
  {
    icon: IconListCheck,
    title: "Everything on record",
    text: "Every request and every answer stands in the call’s transcript, with its timings.",
  },
] as const;

/** What a Free workspace sees in place of the tools: what they are for, and how to get them. */
export function Upgrade() {
  return (
    <Paper withBorder bg="var(--surface)" p={{ base: "lg", sm: 40 }}>
      <Stack gap="xl">
        <div>
          <Badge color="sea" size="lg" mb="sm">
            Plus plan
          </Badge>
          <Title order={2} fz={24} lts="-0.015em">
            Webhook tools come with the Plus plan
          </Title>
          <Text c="dimmed" mt="xs" maw="64ch">
            Describe one of your HTTP endpoints once, and your receptionist and your assistant can call it
            whenever a conversation needs it. This workspace is on the Free plan.
          </Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl">
          {benefits.map(({ icon: Icon, title, text }) => (
            <div key={title}>
              <ThemeIcon variant="light" size={40} radius="md" mb="sm">
                <Icon size={21} stroke={1.7} aria-hidden />
              </ThemeIcon>
              <Title order={3}>{title}</Title>
              <Text size="sm" c="dimmed" mt={4}>
                {text}
              </Text>
            </div>
          ))}
        </SimpleGrid>
        <div>
          <Title order={3} mb={4}>
            How to upgrade
          </Title>
          <Text size="sm" c="dimmed" mb="sm" maw="64ch">
            Ask whoever runs this Callhook to put the workspace on Plus. On the server, that is one command;
            this page follows by itself.
          </Text>
          <CodeView label="Command for the operator" text="npx pnpm workspace:plan plus" />
          <Text size="sm" mt="sm">
            <TextLink to="/settings/plan">Compare the plans and see what is used</TextLink>
          </Text>
        </div>
      </Stack>
    </Paper>
  );
}
