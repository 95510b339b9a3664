import { Badge } from "@mantine/core";
import type { FollowStatus } from "./follow-call.ts";

/** Says so while the line to the call is down and being taken up again. */
export function ConnectionBadge({ connection }: { connection: FollowStatus }) {
  if (connection !== "reconnecting") return null;
  return (
    <Badge color="yellow" role="status">
      Reconnecting…
    </Badge>
  );
}
