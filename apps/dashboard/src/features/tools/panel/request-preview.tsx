import type { EnvironmentValues, JsonValue } from "@callhook/core";
import { Stack, Text } from "@mantine/core";
import { type DraftPreview, previewRequest } from "../model/preview-draft.ts";
import { holdsKind } from "../model/holds-kind.ts";
import { useReadSaid } from "./use-read-said.ts";
import { RequestView } from "./request-view.tsx";

type RequestPreviewProps = {
  preview: DraftPreview;
  given: JsonValue;
  /** What variables of the environment are in the one that is chosen in the test console. */
  environment: EnvironmentValues;
};

/** The request that would be sent for the values of the test console. */
export function RequestPreview({ preview, given, environment }: RequestPreviewProps) {
  const read = useReadSaid(preview.ok && holdsKind(preview.draft.parameters));
  const built = preview.ok ? previewRequest(preview.draft, { given, read, environment }) : preview;
  if (!built.ok) {
    return (
      <Text size="sm" c="dimmed">
        {built.problem}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      <RequestView request={built.request} />
      <Text size="xs" c="dimmed">
        Built with sample values; change them in the test console. Nothing has been sent.
      </Text>
    </Stack>
  );
}
