import { Badge, Text, Title } from "@mantine/core";
import figures from "../../../components/figures.module.css";
import { failureLabel } from "../../../components/failure-label.ts";
import { RelativeTime } from "../../../components/relative-time.tsx";
import type { ToolStats } from "../library-types.ts";
import { recordedFailureHint } from "./recorded-failure-hint.ts";

/** Why it failed, the most frequent first, each with the way out. */
export function FailureList({ failures }: { failures: ToolStats["failures"] }) {
  return (
    <section aria-labelledby="failures-title">
      <Title order={2} id="failures-title" mb="sm">
        Why it failed, last 30 days
      </Title>
      <ul className={figures.failures} aria-label="Failures">
        {failures.map((failure) => (
          <li key={`${failure.reason} ${failure.responseStatus ?? ""}`} className={figures.failure}>
            <span className={figures.failureName}>
              <Badge color="red">
                {failureLabel(failure.reason)}
                {failure.responseStatus === null ? "" : ` ${failure.responseStatus}`}
              </Badge>
              <span>{failure.count === 1 ? "once" : `${failure.count.toLocaleString("en")} times`}</span>
            </span>
            <Text size="sm" flex="1 1 280px">
              {recordedFailureHint(failure)}
            </Text>
            <Text size="sm" c="dimmed">
              <RelativeTime at={failure.lastAt} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
