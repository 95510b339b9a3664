import { Button, Stack, Text, Title } from "@mantine/core";
import { IconClipboardText, IconPlus, IconSparkles, IconWebhook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ButtonLink } from "../../../components/button-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { useApi } from "../../../lib/api.ts";
import { useAccess } from "../../../lib/use-access.ts";
import { MethodBadge } from "../method-badge.tsx";
import classes from "./list.module.css";
import { useAddExample } from "../use-add-example.tsx";

/** The first visit: what tools are for, the plumber's example in one click, and templates. */
export function NoTools() {
  const example = useAddExample();
  const { can } = useAccess();
  if (!can("tools:write")) {
    return (
      <EmptyState icon={IconWebhook} title="No tools yet">
        A webhook tool calls an HTTP endpoint in the middle of a conversation. Editors and admins of the
        workspace add them; you see them here.
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      <EmptyState
        icon={IconWebhook}
        title="Give your agents their first tool"
        actions={
          <>
            <Button
              onClick={example.add}
              loading={example.isAdding}
              leftSection={<IconSparkles size={16} aria-hidden />}
            >
              Add the plumber’s example
            </Button>
            <ButtonLink
              to="/integrations/webhook/new"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              Add webhook
            </ButtonLink>
            <ButtonLink
              to="/integrations/webhook/new"
              search={{ paste: true }}
              variant="default"
              leftSection={<IconClipboardText size={16} aria-hidden />}
            >
              Paste cURL or OpenAPI
            </ButtonLink>
          </>
        }
      >
        A webhook tool calls one of your HTTP endpoints in the middle of a conversation, reads the answer, and
        the agent carries on talking with it.
      </EmptyState>
      <Templates />
    </Stack>
  );
}

function Templates() {
  const api = useApi();
  const templates = useQuery(
    api.tools.templates.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (templates.data === undefined) return null;
  return (
    <section aria-labelledby="templates-title">
      <Title order={2} id="templates-title" mb="sm">
        Or start from a template
      </Title>
      <ul className={classes.templates}>
        {templates.data.map(({ id, title, summary, draft }) => (
          <li key={id}>
            <Link to="/integrations/webhook/new" search={{ template: id }} className={classes.template}>
              <MethodBadge method={draft.method} />
              <Text fw={600} mt="xs">
                {title}
              </Text>
              <Text size="sm" c="dimmed" mt={2}>
                {summary}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
