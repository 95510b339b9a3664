import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { CodeView } from "../../../components/json-view.tsx";
import { CopyField } from "../copy-field.tsx";

/** What deliveries are signed with, shown this once, and how a receiver verifies them. */
export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color="yellow"
        title="Copy the signing secret now"
        icon={<IconKey size={18} aria-hidden />}
      >
        It is not shown again. Keep it where your receiver keeps its secrets, never in its code.
      </Alert>
      <CopyField label="Signing secret" value={secret} />
      <CodeView label="How a receiver verifies (Node.js)" text={snippet} />
      <Group justify="flex-end">
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}

/** By the raw body: parsed and written again it is another text, with another signature. */
const snippet = `import { Webhook } from "standardwebhooks"; // npm install standardwebhooks
import { createServer } from "node:http";

const webhook = new Webhook(process.env.CALLHOOK_WEBHOOK_SECRET);

createServer(async (request, response) => {
  const chunks = await Array.fromAsync(request);
  const body = Buffer.concat(chunks).toString("utf8");
  try {
    const event = webhook.verify(body, request.headers);
    // The same call may come twice: "webhook-id" tells.
    console.log(request.headers["webhook-id"], event.type);
    response.writeHead(204).end();
  } catch {
    response.writeHead(401).end();
  }
}).listen(8080);`;
