import { Badge, Group, SimpleGrid, Text, ThemeIcon } from "@mantine/core";
import { allowsWebhookTools } from "@callhook/core";
import { IconChevronRight, IconWebhook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../components/page-header.tsx";
import { useApi } from "../../lib/api.ts";
import classes from "./integrations-page.module.css";

/** What Callhook can be connected with. */
export function IntegrationsPage() {
  return (
    <>
      <PageHeader
        title="Integrations"
        lead="Connect your agents to the systems your business already runs on."
      />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        <WebhookCard />
      </SimpleGrid>
    </>
  );
}

/** One page of tools is enough to count them: more are "100+". */
const countLimit = 100;

function WebhookCard() {
  const api = useApi();
  const tools = useQuery(api.tools.list.queryOptions({ limit: countLimit }));
  const workspace = useQuery(api.workspace.get.queryOptions());
  const isLocked = workspace.data !== undefined && !allowsWebhookTools(workspace.data.plan);
  return (
    <Link to="/integrations/webhook" className={classes.card}>
      <Group justify="space-between" wrap="nowrap" mb="md">
        <ThemeIcon variant="light" size={44} radius="md">
          <IconWebhook size={24} stroke={1.6} aria-hidden />
        </ThemeIcon>
        {isLocked ? <Badge color="yellow">Plus plan</Badge> : <ToolCount page={tools.data} />}
      </Group>
      <Group gap={4}>
        <Text component="h2" fw={600} fz={17}>
          Webhook
        </Text>
        <IconChevronRight size={17} stroke={2} aria-hidden />
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        Let an agent call your own HTTP endpoints in the middle of a conversation, and carry on with the
        answer.
      </Text>
    </Link>
  );
}

function ToolCount({ page }: { page: { items: unknown[]; nextCursor: string | null } | undefined }) {
  if (page === undefined) return null;
  const { length } = page.items;
  const count = page.nextCursor === null ? String(length) : `${length}+`;
  return <Badge color={length === 0 ? "gray" : "sea"}>{length === 1 ? "1 tool" : `${count} tools`}</Badge>;
}
