import { Alert, Group, Loader, Text } from "@mantine/core";
import { useUnrecorded } from "./use-unrecorded.ts";

/**
 * Of a call that is over: the worker writes its transcript a moment later, and until then the events themselves are
 * shown. It comes and goes by itself, so that it stands below all else, where it moves nothing.
 */
export function BeingRecorded({ callId }: { callId: string }) {
  const { data, error } = useUnrecorded({ callId });
  if ((data === undefined && error === null) || (data ?? []).length > 0) return null;
  return (
    <Alert color="gray" mt="md" radius="lg" role="status">
      <Group gap="sm" wrap="nowrap">
        <Loader size="xs" aria-hidden />
        <Text size="sm">
          The transcript is being recorded. What you see is complete and comes straight from the call.
        </Text>
      </Group>
    </Alert>
  );
}
