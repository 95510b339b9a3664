import { callhookErrorOf } from "@callhook/client";
import type { ToolCall } from "@callhook/core";
import { Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../components/button-link.tsx";
import { useApiClient } from "../../lib/api.ts";

type OpenInConsoleProps = { callId: string; toolCall: ToolCall };

/** Leads to the tool's test console with what the agent gave; nothing where the tool was none of this workspace. */
export function OpenInConsole({ callId, toolCall: { toolCallId, toolId } }: OpenInConsoleProps) {
  const isGone = useIsGone(toolId);
  if (toolId === null) return null;
  if (isGone) {
    return (
      <Text size="sm" c="dimmed">
        The tool was deleted since, so it cannot be tried.
      </Text>
    );
  }
  return (
    <ButtonLink
      variant="default"
      size="xs"
      leftSection={<IconPlayerPlay size={15} aria-hidden />}
      to="/integrations/webhook/$toolId"
      params={{ toolId }}
      search={{ call: callId, toolCall: toolCallId }}
    >
      Open in test console
    </ButtonLink>
  );
}

/**
 * Until it is known, the tool is taken to be there: a button that comes later would move those beside it. Kept apart from
 * the tool itself, which the editor must not begin with from a cache.
 */
function useIsGone(toolId: string | null): boolean {
  const client = useApiClient();
  const { data } = useQuery({
    queryKey: ["tool-is-gone", toolId],
    queryFn: () => client.tools.get.query({ toolId: toolId ?? "" }).then(() => false, trueWhereGone),
    enabled: toolId !== null,
    staleTime: 30_000,
  });
  return data ?? false;
}

function trueWhereGone(error: unknown): true {
  if (callhookErrorOf(error)?.code === "not-found") return true;
  throw error;
}
