import { Text } from "@mantine/core";
import figures from "../../../components/figures.module.css";
import { formatRate } from "../list/health-words.ts";
import type { ToolStats } from "../library-types.ts";

const windowLabels = { day: "Last 24 hours", week: "Last 7 days", month: "Last 30 days" } as const;
const order = ["day", "week", "month"] as const;

/** How often it worked, over three stretches of time. */
export function WindowCards({ windows }: { windows: ToolStats["windows"] }) {
  return (
    <section aria-label="Success rate">
      <ul className={figures.cards}>
        {order.map((name) => {
          const { toolCalls, judged, succeeded, successRate } = windows[name];
          const left = toolCalls - judged;
          return (
            <li key={name} className={figures.card}>
              <Text size="sm" c="dimmed">
                {windowLabels[name]}
              </Text>
              <span className={figures.value}>{formatRate(successRate)}</span>
              <Text size="sm" c="dimmed">
                {judged === 0
                  ? "Nothing to judge by"
                  : `${counted(succeeded)} of ${counted(judged)} succeeded`}
                {left === 0 ? "" : `, ${counted(left)} not counted`}
              </Text>
            </li>
          );
        })}
      </ul>
      <Text size="sm" c="dimmed" mt="xs">
        Not counted is what is still running, and what failed by design: asked first, refused by a rule, or
        interrupted. What mocks answered appears in no figure.
      </Text>
    </section>
  );
}

function counted(count: number): string {
  return count.toLocaleString("en");
}
