import type { RequestRecord } from "@callhook/core";
import { Group, Stack, Text } from "@mantine/core";
import { CopyCurl } from "../../../components/copy-curl.tsx";
import { RequestView } from "./request-view.tsx";

/** What a dry run made: the request up to its signature, with the names of secrets in their place. */
export function NotSent({ request }: { request: RequestRecord }) {
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600}>
          Dry run: nothing was sent
        </Text>
        <CopyCurl request={request} />
      </Group>
      <RequestView request={request} />
    </Stack>
  );
}
