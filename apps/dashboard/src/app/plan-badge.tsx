import type { Plan } from "@callhook/core";
import { Badge } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useApi } from "../lib/api.ts";

const planNames: Record<Plan, string> = {
  free: "Free",
  plus: "Plus",
  pro: "Pro",
  enterprise: "Enterprise",
};

/** Which plan the workspace is on, leading to what is used of it; nothing while that is unknown. */
export function PlanBadge() {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  if (workspace.data === undefined) return null;
  const { plan } = workspace.data;
  return (
    <Badge
      component={Link}
      to="/settings/plan"
      size="lg"
      visibleFrom="xs"
      style={{ cursor: "pointer" }}
      color={plan === "free" ? "gray" : "sea"}
      title={`This workspace is on the ${planNames[plan]} plan. See what it allows and what is used.`}
    >
      {planNames[plan]} plan
    </Badge>
  );
}
