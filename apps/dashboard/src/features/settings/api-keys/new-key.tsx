import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { CodeView } from "../../../components/json-view.tsx";
import { CopyField } from "../copy-field.tsx";

/** A key, shown this once, and how a service comes in with it. */
export function NewKey({ apiKey, onDone }: { apiKey: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Alert role="status" color="yellow" title="Copy the key now" icon={<IconKey size={18} aria-hidden />}>
        It is not shown again. Keep it where your service keeps its secrets, never in its code.
      </Alert>
      <CopyField label="API key" value={apiKey} />
      <CodeView label="How a service uses it" text={snippetFor(window.location.origin)} />
      <Group justify="flex-end">
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}

function snippetFor(url: string): string {
  return `import { createClient } from "@callhook/client";

const client = createClient({
  url: "${url}",
  apiKey: process.env.CALLHOOK_API_KEY,
});`;
}
