import { productionEnvironment } from "@callhook/core";
import { Badge } from "@mantine/core";

/** Where something ran that did not run in production. */
export function EnvironmentBadge({ environment }: { environment: string }) {
  if (environment === productionEnvironment) return null;
  return <Badge color="gray">In {environment}</Badge>;
}
