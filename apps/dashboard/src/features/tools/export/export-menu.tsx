import { Button, Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import type { ExportFormat } from "./export-types.ts";
import { useExport } from "./use-export.tsx";

const formats: { format: ExportFormat; label: string }[] = [
  { format: "json", label: "Callhook file, loses nothing" },
  { format: "openapi", label: "OpenAPI 3.1" },
  { format: "curl", label: "cURL" },
  { format: "elevenlabs", label: "ElevenLabs" },
  { format: "vapi", label: "Vapi" },
  { format: "retell", label: "Retell" },
  { format: "openai", label: "OpenAI function" },
];

type ExportMenuProps = { toolIds: readonly string[]; label?: string };

/** Saves tools as a file for somewhere else; secrets are only named in it. */
export function ExportMenu({ toolIds, label = "Export" }: ExportMenuProps) {
  const { save, isSaving } = useExport();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          loading={isSaving}
          leftSection={<IconFileExport size={16} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>As saved, without secrets</Menu.Label>
        {formats.map(({ format, label: words }) => (
          <Menu.Item key={format} onClick={() => save({ toolIds: [...toolIds], format })}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
