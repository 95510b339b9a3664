import type { ToolCallAttempt, ToolCallTimings, ToolOutcome } from "@callhook/core";
import { Stack, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { attemptEnding, replayInWords, ruleLabel, toldToAgent, verdictOf } from "./describe-run.ts";
import classes from "./run-notes.module.css";

type RunNotesProps = {
  outcome: ToolOutcome;
  /** Draws where the time of one try went. */
  timingsOf: (timings: ToolCallTimings) => ReactNode;
};

/** What the outcome alone does not tell: that it was given again, what rules said, each try, what the agent learned. */
export function RunNotes({ outcome, timingsOf }: RunNotesProps) {
  const replay = replayInWords(outcome);
  const told = toldToAgent(outcome);
  const hasStory =
    outcome.attempts.length > 1 || outcome.attempts.some(({ redirects }) => redirects.length > 0);
  return (
    <>
      {replay === null ? null : (
        <Note title="Given again">
          <Text size="sm">{replay}</Text>
        </Note>
      )}
      {outcome.heard.length === 0 ? null : (
        <Note title="Said and sent">
          <ul className={classes.list}>
            {outcome.heard.map(({ parameter, said, sent }) => (
              <li key={parameter}>
                <Text size="sm">
                  <strong>{parameter}</strong>: “{said}” was sent as {sent}
                </Text>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {told === null ? null : (
        <Note title="What the agent was told">
          <Text size="sm">{told}</Text>
        </Note>
      )}
      {outcome.decisions.length === 0 ? null : (
        <Note title="Rules">
          <ul className={classes.list}>
            {outcome.decisions.map((decision, index) => (
              <li key={`${decision.rule}:${index}`}>
                <Text size="sm">
                  <strong>{ruleLabel(decision)}</strong>: {verdictOf(decision)}
                  {decision.message === null ? "" : ` — ${decision.message}`}
                </Text>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {hasStory ? (
        <Note title={outcome.attempts.length === 1 ? "Attempt" : `Attempts (${outcome.attempts.length})`}>
          <ol className={classes.list}>
            {outcome.attempts.map((attempt) => (
              <Attempt key={attempt.startedAt} attempt={attempt} timingsOf={timingsOf} />
            ))}
          </ol>
        </Note>
      ) : null}
    </>
  );
}

type AttemptProps = Pick<RunNotesProps, "timingsOf"> & { attempt: ToolCallAttempt };

function Attempt({ attempt, timingsOf }: AttemptProps) {
  return (
    <li>
      <Stack gap={6}>
        <Text size="sm">
          <strong>{attemptEnding(attempt)}</strong>
          {attempt.message === null ? "" : `: ${attempt.message}`}
        </Text>
        {attempt.redirects.map(({ status, url }) => (
          <Text key={url} size="xs" c="dimmed" className={classes.url}>
            {status} led on from {url}
          </Text>
        ))}
        {timingsOf(attempt.timings)}
      </Stack>
    </li>
  );
}

function Note({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={headingId}>
      <Text id={headingId} size="sm" fw={600} c="dimmed" mb={6}>
        {title}
      </Text>
      {children}
    </div>
  );
}
