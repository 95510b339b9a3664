import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { SectionId } from "./sections/editor-sections.ts";
import classes from "./sections/sections.module.css";

type SectionProps = {
  id?: SectionId;
  title: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** One group of fields of the editor. */
export function Section({ id, title, lead, actions, children }: SectionProps) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p={{ base: "md", sm: "xl" }}
      aria-labelledby={titleId}
      data-editor-section={id}
      className={classes.anchor}
    >
      <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
        <div>
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text size="sm" c="dimmed" mt={4} maw="64ch">
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      <Stack gap="lg">{children}</Stack>
    </Paper>
  );
}
