import { Group, Stack, Text, Title } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePageFocus } from "./page-focus.tsx";
import classes from "./page-header.module.css";

type PageHeaderProps = {
  title: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** The page above this one. */
  parent?: { to: LinkProps["to"]; label: string };
  /** Badges beside the title. */
  badges?: ReactNode;
  actions?: ReactNode;
};

/** A page's one h1. It also names the document and takes the focus after a navigation. */
export function PageHeader({ title, lead, parent, badges, actions }: PageHeaderProps) {
  const heading = usePageFocus();
  return (
    <header className={classes.header}>
      <title>{`${title} · Callhook`}</title>
      {parent === undefined ? null : (
        <Link to={parent.to} className={classes.parent} data-screen-only>
          <IconChevronLeft size={16} stroke={2} aria-hidden />
          {parent.label}
        </Link>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={6} flex="1 1 300px" miw={0}>
          <Group gap="sm">
            <Title order={1} ref={heading} tabIndex={-1} lts="-0.02em">
              {title}
            </Title>
            {badges}
          </Group>
          {lead === undefined ? null : (
            <Text c="dimmed" maw="68ch">
              {lead}
            </Text>
          )}
        </Stack>
        {actions === undefined ? null : (
          <Group gap="sm" data-screen-only>
            {actions}
          </Group>
        )}
      </Group>
    </header>
  );
}
