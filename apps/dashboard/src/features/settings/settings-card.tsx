import { Group, Paper, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

type SettingsCardProps = {
  title: string;
  lead?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  /** Loss lies behind it: the frame is red. */
  isDangerous?: boolean;
  children?: ReactNode;
};

/** One matter of a settings page under its own heading. */
export function SettingsCard({ title, lead, aside, isDangerous = false, children }: SettingsCardProps) {
  const headingId = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={headingId}
      withBorder
      bg="var(--surface)"
      p={{ base: "md", sm: "lg" }}
      mb="lg"
      style={isDangerous ? { borderColor: "var(--mantine-color-error)" } : undefined}
    >
      <Group justify="space-between" align="flex-start" gap="sm" mb={children === undefined ? 0 : "md"}>
        <div style={{ flex: "1 1 260px", minWidth: 0 }}>
          <Title order={2} id={headingId}>
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text size="sm" c="dimmed" mt={4} maw="64ch">
              {lead}
            </Text>
          )}
        </div>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
