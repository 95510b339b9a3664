import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

type SettingsSectionProps = { title: string; lead?: ReactNode; children: ReactNode };

/** One subject of an agent's settings. */
export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <div>
        <Title order={3} fz="md" id={id}>
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text size="sm" c="dimmed" mt={2}>
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  );
}
