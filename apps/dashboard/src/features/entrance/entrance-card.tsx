import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { usePageFocus } from "../../components/page-focus.tsx";
import classes from "./entrance-frame.module.css";

type EntranceCardProps = {
  title: string;
  lead?: ReactNode;
  /** What else one may want here, below the line. */
  foot?: ReactNode;
  children?: ReactNode;
};

/** What one of these pages says and asks. Its heading names the document and takes the focus on arrival. */
export function EntranceCard({ title, lead, foot, children }: EntranceCardProps) {
  const heading = usePageFocus();
  return (
    <div className={classes.card}>
      <title>{`${title} · Callhook`}</title>
      <Title order={1} fz={24} ref={heading} tabIndex={-1} lts="-0.02em">
        {title}
      </Title>
      {lead === undefined ? null : (
        <Text c="dimmed" mt={6} size="sm">
          {lead}
        </Text>
      )}
      <Stack gap="md" mt="lg">
        {children}
      </Stack>
      {foot === undefined ? null : <div className={classes.foot}>{foot}</div>}
    </div>
  );
}
