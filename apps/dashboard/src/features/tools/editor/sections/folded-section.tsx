import { Paper, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, use, useId } from "react";
import type { SectionId } from "./editor-sections.ts";
import { SectionsContext } from "./sections-context.ts";
import classes from "./sections.module.css";

type FoldedSectionProps = {
  id: SectionId;
  title: string;
  lead: string;
  /** What is set, in a line; shown while the section is folded. */
  summary: string;
  children: ReactNode;
};

/** A group of fields that most tools leave as they are: folded, with a line that says how they are. */
export function FoldedSection({ id, title, lead, summary, children }: FoldedSectionProps) {
  const { isOpen, toggle } = use(SectionsContext);
  const titleId = useId();
  const bodyId = useId();
  const opened = isOpen(id);
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p={{ base: "md", sm: "xl" }}
      aria-labelledby={titleId}
      data-editor-section={id}
      className={classes.folded}
    >
      <div className={classes.head}>
        <Title order={2} id={titleId}>
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={opened}
            aria-controls={bodyId}
            onClick={() => toggle(id)}
          >
            {title}
          </UnstyledButton>
        </Title>
        <Text size="sm" c="dimmed" mt={4} maw="64ch">
          {opened ? lead : summary}
        </Text>
        <IconChevronDown
          size={18}
          aria-hidden
          className={classes.chevron}
          data-opened={opened || undefined}
        />
      </div>
      <div id={bodyId} hidden={!opened}>
        {opened ? (
          <Stack gap="lg" mt="lg">
            {children}
          </Stack>
        ) : null}
      </div>
    </Paper>
  );
}
