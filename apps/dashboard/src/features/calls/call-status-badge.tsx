import type { CallStatus } from "@callhook/core";
import { Badge } from "@mantine/core";
import classes from "./call-status-badge.module.css";

export function CallStatusBadge({ status }: { status: CallStatus }) {
  if (status === "ended") return <Badge variant="default">Ended</Badge>;
  return (
    <Badge color="green" leftSection={<span className={classes.light} aria-hidden />}>
      Live
    </Badge>
  );
}
