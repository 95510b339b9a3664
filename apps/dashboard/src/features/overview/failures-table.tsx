import { Badge, Text, Title } from "@mantine/core";
import figures from "../../components/figures.module.css";
import { failureLabel } from "../../components/failure-label.ts";
import { recordedFailureHint } from "../tools/activity/recorded-failure-hint.ts";
import { countChange } from "./change-words.ts";
import type { Overview } from "./overview-types.ts";

/** Why tool calls failed, the most frequent first, each with the way out. */
export function FailuresTable({ failures }: Pick<Overview, "failures">) {
  return (
    <section aria-labelledby="overview-failures">
      <Title order={2} id="overview-failures" mb="sm">
        Why tool calls failed
      </Title>
      {failures.length === 0 ? (
        <Text c="dimmed">None has failed.</Text>
      ) : (
        <ul className={figures.failures}>
          {failures.map(({ reason, count, before }) => (
            <li key={reason} className={figures.failure}>
              <span className={figures.failureName}>
                <Badge color={count === 0 ? "gray" : "red"}>{failureLabel(reason)}</Badge>
                {count === 1 ? "once" : `${count.toLocaleString("en")} times`}
              </span>
              <Text size="sm" c="dimmed">
                {countChange({ count, before })}
              </Text>
              <Text size="sm" flex="1 1 280px">
                {hintOf(reason)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Answers of several kinds stand together here; the tool's own page tells them apart. */
function hintOf(reason: Overview["failures"][number]["reason"]): string {
  if (reason === "http-error")
    return "The endpoint refused or broke. The tool’s activity says with which status.";
  return recordedFailureHint({ reason, responseStatus: null });
}
