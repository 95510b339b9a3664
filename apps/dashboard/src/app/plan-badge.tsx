import type { Plan } from "@callhook/core";
import { Badge, Box } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../lib/api.ts";

const planNames: Record<Plan, string> = {
  free: "Free",
  plus: "Plus",
  pro: "Pro",
  enterprise: "Enterprise",
};

/** Which plan the workspace is on; nothing while that is unknown. */
export function PlanBadge() {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  if (workspace.data === undefined) return null;
  const { plan } = workspace.data;
  return (
    <Badge
      size="lg"
      color={plan === "free" ? "gray" : "sea"}
      title={`This workspace is on the ${planNames[plan]} plan.`}
    >
      {planNames[plan]}
      <Box component="span" visibleFrom="sm">
        {" plan"}
      </Box>
    </Badge>
  );
}
