import { type RequestRecord, toCurl } from "@callhook/core";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconTerminal2 } from "@tabler/icons-react";

/** Copies a request as a shell command; secrets are shell variables in it. */
export function CopyCurl({ request }: { request: RequestRecord }) {
  return (
    <CopyButton value={toCurl(request)}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          onClick={copy}
          leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconTerminal2 size={15} aria-hidden />}
        >
          {copied ? "Copied" : "Copy as cURL"}
        </Button>
      )}
    </CopyButton>
  );
}
