import { Group, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon: Icon; title: string; children: ReactNode; actions?: ReactNode };

/** Nothing is here yet: says what will be here and how to begin. */
export function EmptyState({ icon: IconComponent, title, children, actions }: EmptyStateProps) {
  return (
    <Paper withBorder bg="var(--surface)" px="lg" py={56}>
      <Stack align="center" gap="xs" ta="center">
        <ThemeIcon variant="light" size={52} radius="lg" mb="xs">
          <IconComponent size={26} stroke={1.6} aria-hidden />
        </ThemeIcon>
        <Title order={2}>{title}</Title>
        <Text component="div" c="dimmed" maw="52ch" style={{ textWrap: "pretty" }}>
          {children}
        </Text>
        {actions === undefined ? null : (
          <Group mt="md" justify="center">
            {actions}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
