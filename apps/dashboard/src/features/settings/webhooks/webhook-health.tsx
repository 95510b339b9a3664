import { Badge, Tooltip } from "@mantine/core";
import type { Webhook } from "./use-webhooks.ts";

/** Whether it is on, and if it has trouble, which. */
export function WebhookHealth({ webhook }: { webhook: Webhook }) {
  const { enabled, disabledBecause, failures } = webhook;
  if (disabledBecause !== null) {
    const why =
      disabledBecause === "gone"
        ? "It answered 410: nobody receives there any more. Switch it on when that is put right."
        : "It failed for more than seven days. Switch it on when it works again, and send again what failed.";
    return (
      <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <Badge color="red" tabIndex={0}>
          Switched off: {disabledBecause === "gone" ? "gone" : "failing"}
        </Badge>
      </Tooltip>
    );
  }
  if (!enabled) return <Badge color="gray">Off</Badge>;
  if (failures === 0) return null;
  return (
    <Badge color="yellow">{failures === 1 ? "Last attempt failed" : `${failures} failures in a row`}</Badge>
  );
}
