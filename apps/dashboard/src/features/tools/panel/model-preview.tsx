import { Stack, Text } from "@mantine/core";
import { JsonView } from "../../../components/json-view.tsx";
import { type DraftPreview, previewModelTool } from "../model/preview-draft.ts";

type ModelPreviewProps = { preview: DraftPreview; functionName: string };

/** The function that the model is offered; the URL and everything else stay with us. */
export function ModelPreview({ preview, functionName }: ModelPreviewProps) {
  if (!preview.ok) {
    return (
      <Text size="sm" c="dimmed">
        {preview.problem}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      <JsonView label="What the model sees" value={previewModelTool(preview.draft, functionName)} />
      <Text size="xs" c="dimmed">
        The model chooses by name and description, and reads each value by its description. It never sees the
        URL.
      </Text>
    </Stack>
  );
}
