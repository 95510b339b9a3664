import type { Plan, PlanDetails } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "@mantine/core";
import { useApi } from "../../../lib/api.ts";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import classes from "./plan-comparison.module.css";

const lines: { label: string; of: (plan: PlanDetails) => string }[] = [
  { label: "Webhook tools", of: ({ webhookTools }) => (webhookTools ? "Yes" : "No") },
  { label: "Tools", of: ({ limits }) => limitWords(limits.tools) },
  { label: "Calls per month", of: ({ limits }) => limitWords(limits.callsPerMonth) },
  { label: "Calls at once", of: ({ limits }) => limitWords(limits.concurrentCalls) },
  { label: "Members", of: ({ limits }) => limitWords(limits.members) },
  {
    label: "Calls on record",
    of: ({ limits }) => (limits.retentionDays === null ? "For good" : `${limits.retentionDays} days`),
  },
  { label: "Requests per minute", of: ({ limits }) => limitWords(limits.requestsPerMinute) },
];

/** The plans side by side, as they are enforced. */
export function PlanComparison({ current }: { current: Plan }) {
  const plans = useQuery(useApi().plan.list.queryOptions());
  return (
    <SettingsCard title="The plans">
      <QueryState query={plans} what="the plans" rows={1} height={280}>
        {(list) => (
          <div className={classes.frame} role="region" aria-label="The plans compared" tabIndex={0}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <td />
                  {list.map((plan) => (
                    <th key={plan.plan} scope="col" data-current={plan.plan === current || undefined}>
                      {plan.name} {plan.plan === current ? <Badge size="sm">Yours</Badge> : null}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ label, of }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {list.map((plan) => (
                      <td key={plan.plan} data-current={plan.plan === current || undefined}>
                        {of(plan)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryState>
    </SettingsCard>
  );
}

function limitWords(limit: number | null): string {
  return limit === null ? "No limit" : limit.toLocaleString("en");
}
