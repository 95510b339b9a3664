import { jsonDifferences, type JsonValue, type ToolOutcome } from "@callhook/core";
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { DifferenceList } from "../../../components/difference-list.tsx";
import { failureLabel } from "../../../components/failure-label.ts";
import { formatMs } from "../model/waterfall.ts";
import classes from "./panel.module.css";
import type { FinishedRun } from "./use-test-run.ts";

type RunHistoryProps = { history: FinishedRun[]; shown: FinishedRun; onShow: (run: FinishedRun) => void };

/** The last runs of this session, and what the one that is shown has different from the one before it. */
export function RunHistory({ history, shown, onShow }: RunHistoryProps) {
  const before = history.find(({ id }) => id === shown.id - 1);
  if (history.length < 2) return null;
  return (
    <section aria-labelledby="run-history">
      <Text component="h3" id="run-history" size="xs" fw={600} c="dimmed" mb={6}>
        Last runs
      </Text>
      <Stack gap="sm">
        <ol className={classes.history} reversed>
          {history.map((run) => (
            <li key={run.id}>
              <UnstyledButton
                className={classes.run}
                aria-current={run.id === shown.id ? "true" : undefined}
                onClick={() => onShow(run)}
              >
                <span>Run {run.id}</span>
                <span>{endingOf(run.outcome)}</span>
                <span className={classes.ms}>{formatMs(run.outcome.timings.total)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ol>
        {before === undefined ? null : (
          <div>
            <Text size="xs" fw={600} c="dimmed" mb={6}>
              Run {shown.id} against run {before.id}
            </Text>
            <DifferenceList
              label="Differences"
              differences={jsonDifferences(compared(before.outcome), compared(shown.outcome))}
              same="Same request, same answer."
            />
          </div>
        )}
      </Stack>
    </section>
  );
}

function endingOf(outcome: ToolOutcome): string {
  if (outcome.status === "failed") return failureLabel(outcome.reason);
  return `${outcome.mocked ? "Mock answered" : "Answered"} ${outcome.response?.status ?? "from memory"}`;
}

/** What is made anew for every request is left out. */
function compared(outcome: ToolOutcome): JsonValue {
  const { request, response, status, value } = outcome;
  const { method = "", url = "", body = null } = request ?? {};
  return { status, httpStatus: response?.status ?? null, method, url, body, value };
}
