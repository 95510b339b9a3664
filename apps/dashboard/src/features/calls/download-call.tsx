import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { notifyFailure } from "../../components/notify.tsx";
import { useApiClient } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { downloadText } from "../../lib/download-text.ts";

const formats = [
  { format: "text", label: "Plain text" },
  { format: "csv", label: "Spreadsheet (CSV)" },
  { format: "json", label: "The whole transcript (JSON)" },
  { format: "elevenlabs", label: "ElevenLabs conversation" },
  { format: "opentelemetry", label: "OpenTelemetry trace (OTLP)" },
] as const;
type Format = (typeof formats)[number]["format"];

/** Saves a call as a file for somewhere else. */
export function DownloadCall({ callId }: { callId: string }) {
  const client = useApiClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (format: Format) => client.calls.export.query({ callId, format }),
    onSuccess: downloadText,
    onError: (error) => notifyFailure({ title: "The call was not downloaded", error }),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={isPending} leftSection={<IconDownload size={17} aria-hidden />}>
          Download
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => mutate(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
