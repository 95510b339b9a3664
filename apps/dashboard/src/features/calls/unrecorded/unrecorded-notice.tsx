import { Alert, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/button-link.tsx";
import { useApi } from "../../../lib/api.ts";

const refreshMs = 30_000;
const mostCounted = 100;

/** A quiet word above the calls, where some of them could not be recorded; nothing where all are, or it is not known. */
export function UnrecordedNotice() {
  const api = useApi();
  const { data } = useQuery(
    api.calls.unrecorded.queryOptions({ limit: mostCounted }, { refetchInterval: refreshMs }),
  );
  if (data === undefined || data.items.length === 0) return null;
  const isMore = data.nextCursor !== null;
  return (
    <Alert color="yellow" radius="lg" mb="md" py="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Group gap="xs">
        <Text size="sm">{noticeOf(data.items.length, isMore)}</Text>
        <TextLink to="/calls/unrecorded" size="sm" fw={550} c="inherit" underline="always">
          See which, and why
        </TextLink>
      </Group>
    </Alert>
  );
}

function noticeOf(count: number, isMore: boolean): string {
  const calls = count === 1 ? "1 call" : `${count} calls`;
  return isMore ? `More than ${calls} could not be recorded.` : `${calls} could not be recorded.`;
}
