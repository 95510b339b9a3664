import { type JsonValue, type ToolCall, type ToolDraft, toolDraftSchema } from "@callhook/core";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconReload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CopyCurl } from "../../components/copy-curl.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { OutcomeBadge } from "../../components/outcome-badge.tsx";
import { RecordedDifferences } from "../../components/recorded-differences.tsx";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { HeldReplay } from "./held-replay.tsx";

type ReplayProps = { callId: string; toolCall: ToolCall };

/** Runs a recorded tool call once more, against the tool as it is now or its draft, and says what is different. */
export function ReplayToolCall({ callId, toolCall }: ReplayProps) {
  const api = useApi();
  const replay = useMutation(api.tools.replay.mutationOptions());
  const unpublished = useUnpublished(toolCall);
  const [draft, setDraft] = useState<ToolDraft | null>(null);
  const result = replay.data;

  function run(options: {
    draft: ToolDraft | null;
    values?: Record<string, JsonValue>;
    confirmed?: boolean;
  }) {
    const { values = {}, confirmed } = options;
    setDraft(options.draft);
    replay.mutate({
      callId,
      sequence: toolCall.sequence,
      arguments: values,
      ...(options.draft === null ? {} : { draft: options.draft }),
      ...(confirmed === undefined ? {} : { confirmed }),
    });
  }

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          loading={replay.isPending && draft === null}
          disabled={replay.isPending}
          onClick={() => run({ draft: null })}
          leftSection={<IconReload size={15} aria-hidden />}
        >
          Replay against the tool as it is now
        </Button>
        {unpublished === null ? null : (
          <Button
            variant="default"
            size="xs"
            loading={replay.isPending && draft !== null}
            disabled={replay.isPending || !unpublished.success}
            onClick={() => run({ draft: unpublished.data ?? null })}
            leftSection={<IconReload size={15} aria-hidden />}
          >
            Replay against the draft
          </Button>
        )}
        {result?.preview.request ? <CopyCurl request={result.preview.request} /> : null}
      </Group>
      {unpublished?.success === false ? (
        <Text size="sm" c="dimmed">
          The draft of this tool has mistakes; it can be replayed against once they are mended.
        </Text>
      ) : null}
      {replay.isError ? <ErrorState title="It could not be replayed" error={replay.error} /> : null}
      {result === undefined ? null : (
        <Stack gap="sm" role="group" aria-label="Replay">
          <HeldReplay
            // Values that were typed belong to one thing to replay against.
            key={draft === null ? "live" : "draft"}
            held={result.held}
            missing={result.missing}
            isRunning={replay.isPending}
            onRun={(options) => run({ draft, ...options })}
          />
          {result.outcome === null ? null : (
            <div>
              <OutcomeBadge outcome={result.outcome} />
            </div>
          )}
          <RecordedDifferences
            request={result.differences.request}
            outcome={result.outcome === null ? null : result.differences.outcome}
          />
        </Stack>
      )}
    </Stack>
  );
}

/** What is not published of the tool, read as a draft; null where there is nothing, or it may not be seen. */
function useUnpublished({ toolId }: ToolCall) {
  const api = useApi();
  const input = { toolId: toolId ?? "" };
  const { data } = useQuery(api.tools.draft.queryOptions(input, { enabled: toolId !== null, retry: false }));
  return data === undefined || data === null ? null : toolDraftSchema.safeParse(data.draft);
}
