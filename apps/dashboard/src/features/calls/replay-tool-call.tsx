import type { JsonValue, ToolCall } from "@callhook/core";
import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconReload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { CopyCurl } from "../../components/copy-curl.tsx";
import { DifferenceList } from "../../components/difference-list.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { OutcomeBadge } from "../../components/outcome-badge.tsx";
import { useApi } from "../../lib/api.ts";

type ReplayProps = { callId: string; toolCall: ToolCall };

/** Runs a recorded tool call once more against the tool as it is now, and says what is different. */
export function ReplayToolCall({ callId, toolCall }: ReplayProps) {
  const api = useApi();
  const replay = useMutation(api.tools.replay.mutationOptions());
  const [values, setValues] = useState<Record<string, string>>({});
  const result = replay.data;
  const run = (options: { confirmed?: boolean } = {}) => {
    const given: Record<string, JsonValue> = values;
    replay.mutate({ callId, sequence: toolCall.sequence, arguments: given, ...options });
  };

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          loading={replay.isPending}
          onClick={() => run()}
          leftSection={<IconReload size={15} aria-hidden />}
        >
          Replay against the tool as it is now
        </Button>
        {result?.preview.request ? <CopyCurl request={result.preview.request} /> : null}
      </Group>
      {replay.isError ? <ErrorState title="It could not be replayed" error={replay.error} /> : null}
      {result === undefined ? null : (
        <div role="group" aria-label="Replay">
          <Stack gap="sm">
            {result.held === "needs-values" ? (
              <Alert color="gray" title="The record does not hold every value">
                {result.missing.map((path) => (
                  <TextInput
                    key={path}
                    label={path}
                    value={values[path] ?? ""}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      setValues((known) => ({ ...known, [path]: value }));
                    }}
                  />
                ))}
              </Alert>
            ) : null}
            {result.held === "needs-yes" ? (
              <Alert color="yellow" title="This tool writes">
                <Stack gap="sm" align="flex-start">
                  <Text size="sm">
                    Nothing was sent yet. Running it again may book, charge or save something a second time.
                  </Text>
                  <Button size="xs" variant="default" onClick={() => run({ confirmed: true })}>
                    Yes, send it again
                  </Button>
                </Stack>
              </Alert>
            ) : null}
            {result.outcome === null ? null : (
              <div>
                <OutcomeBadge outcome={result.outcome} />
              </div>
            )}
            <Text size="sm" fw={600} c="dimmed">
              Request
            </Text>
            <DifferenceList
              label="Differences of the request"
              differences={result.differences.request}
              same="The same request."
            />
            {result.outcome === null ? null : (
              <>
                <Text size="sm" fw={600} c="dimmed">
                  Outcome
                </Text>
                <DifferenceList
                  label="Differences of the outcome"
                  differences={result.differences.outcome}
                  same="The same outcome."
                />
              </>
            )}
          </Stack>
        </div>
      )}
    </Stack>
  );
}
