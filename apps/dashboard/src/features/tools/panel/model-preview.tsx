import { agentIdSchema, toolForAgent } from "@callhook/core";
import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { JsonView } from "../../../components/json-view.tsx";
import { type DraftPreview, previewModelTool } from "../model/preview-draft.ts";

type ModelPreviewProps = { preview: DraftPreview; functionName: string };

/** The function that the model is offered; the URL and everything else stay with us. */
export function ModelPreview({ preview, functionName }: ModelPreviewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (!preview.ok) {
    return (
      <Text size="sm" c="dimmed">
        {preview.problem}
      </Text>
    );
  }
  const { agentTargets, overrides } = preview.draft;
  const agent = agentTargets.find((target) => target === chosen) ?? agentTargets[0];
  const differs = agentIdSchema.options.some((target) => overrides[target]?.description !== undefined);
  const offered = previewModelTool(toolForAgent(preview.draft, agent), functionName);
  return (
    <Stack gap="md">
      {differs && agentTargets.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label="Whose model"
          value={agent ?? ""}
          onChange={setChosen}
          data={agentTargets.map((target) => ({
            value: target,
            label: target === "receptionist" ? "Receptionist" : "Assistant",
          }))}
        />
      ) : null}
      <JsonView label="What the model sees" value={offered} />
      <Text size="xs" c="dimmed">
        The model chooses by name and description, and reads each value by its description. It never sees the
        URL.
      </Text>
    </Stack>
  );
}
