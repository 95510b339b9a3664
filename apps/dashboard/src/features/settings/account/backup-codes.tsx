import { Alert, Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { downloadText } from "../../../lib/download-text.ts";
import classes from "./backup-codes.module.css";

/** The codes for when the phone is gone, shown this once. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const text = codes.join("\n");
  const file = { fileName: "callhook-backup-codes.txt", contentType: "text/plain", text: `${text}\n` };
  return (
    <Stack gap="md">
      <Alert role="status" color="sea" title="Keep your backup codes">
        Each of them signs you in once when your phone is not at hand. They are not shown again: print them or
        put them in your password manager.
      </Alert>
      <ul className={classes.codes} aria-label="Backup codes">
        {codes.map((code) => (
          <Text key={code} component="li" ff="monospace">
            {code}
          </Text>
        ))}
      </ul>
      <Group gap="sm">
        <CopyButton value={text} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          onClick={() => downloadText(file)}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download
        </Button>
        <Button onClick={onDone}>I have kept them</Button>
      </Group>
    </Stack>
  );
}
