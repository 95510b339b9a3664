import type { ToolCall } from "@callhook/core";
import { Button, CopyButton, Group, Stack } from "@mantine/core";
import { IconBraces, IconCheck } from "@tabler/icons-react";
import { CopyCurl } from "../../components/copy-curl.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { AddMock } from "./add-mock.tsx";
import { CopyLink } from "./copy-link.tsx";
import { OpenInConsole } from "./open-in-console.tsx";
import { ReplayToolCall } from "./replay-tool-call.tsx";

/** What can be done with a recorded tool call: taken along, pointed at, mocked, tried, run once more. */
export function ToolCallTools({ callId, toolCall }: { callId: string; toolCall: ToolCall }) {
  const { can } = useAccess();
  const request = toolCall.outcome?.request ?? null;
  return (
    <Stack gap="sm">
      <Group gap="sm" role="group" aria-label="This tool call">
        <CopyLink callId={callId} sequence={toolCall.sequence} size="xs" />
        <CopyJson toolCall={toolCall} />
        {request === null ? null : <CopyCurl request={request} />}
        {can("tools:write") ? <AddMock toolCall={toolCall} /> : null}
        {can("tools:run") ? <OpenInConsole callId={callId} toolCall={toolCall} /> : null}
      </Group>
      {can("tools:run") ? <ReplayToolCall callId={callId} toolCall={toolCall} /> : null}
    </Stack>
  );
}

function CopyJson({ toolCall }: { toolCall: ToolCall }) {
  return (
    <CopyButton value={JSON.stringify(toolCall, null, 2)}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          onClick={copy}
          leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconBraces size={15} aria-hidden />}
        >
          {copied ? "Copied" : "Copy as JSON"}
        </Button>
      )}
    </CopyButton>
  );
}
