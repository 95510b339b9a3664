import { Paper, Text, Title } from "@mantine/core";
import { ButtonLink } from "../../components/button-link.tsx";
import { AddExampleTool } from "./add-example-tool.tsx";
import { ChecklistStep } from "./checklist-step.tsx";
import classes from "./checklist.module.css";
import { nextStep, type Progress } from "./getting-started.ts";

type ChecklistProps = {
  progress: Progress;
  /** The call to read; null before there is one. */
  latestCallId: string | null;
  isFree: boolean;
};

/** The way to a first call with a tool in it, as far as it has been gone. */
export function Checklist({ progress, latestCallId, isFree }: ChecklistProps) {
  const next = nextStep(progress);
  const doneCount = [progress.hasTool, progress.hasTalked, progress.hasReadTranscript].filter(Boolean).length;
  return (
    <Paper
      withBorder
      bg="var(--surface)"
      component="section"
      aria-labelledby="getting-started"
      className={classes.card}
    >
      <div className={classes.heading}>
        <Title order={2} id="getting-started">
          Get to your first call
        </Title>
        <Text size="sm" c="dimmed">
          {doneCount} of 3 done
        </Text>
      </div>
      <ol className={classes.steps}>
        <ChecklistStep
          number={1}
          title="Give the receptionist a tool"
          isDone={progress.hasTool}
          isNext={next === "add-tool"}
          actions={<AddToolActions isFree={isFree} />}
        >
          A tool is an HTTP endpoint that the agent may call while it talks. The example checks whether a
          plumber comes out to an address.
        </ChecklistStep>
        <ChecklistStep
          number={2}
          title="Talk to the receptionist"
          isDone={progress.hasTalked}
          isNext={next === "talk"}
          actions={<ButtonLink to="/receptionist">Call the receptionist</ButtonLink>}
        >
          Start a call in the browser and ask: “Do you come out to 94110? I have a blocked drain.”
        </ChecklistStep>
        <ChecklistStep
          number={3}
          title="Read what happened"
          isDone={progress.hasReadTranscript}
          isNext={next === "read"}
          actions={
            latestCallId === null ? null : (
              <ButtonLink to="/calls/$callId" params={{ callId: latestCallId }}>
                Read the transcript
              </ButtonLink>
            )
          }
        >
          Every word, every tool call, the exact request and the answer are on record.
        </ChecklistStep>
      </ol>
    </Paper>
  );
}

function AddToolActions({ isFree }: { isFree: boolean }) {
  if (isFree) return <ButtonLink to="/integrations/webhook">See what Plus brings</ButtonLink>;
  return (
    <>
      <AddExampleTool />
      <ButtonLink to="/integrations/webhook/new" variant="default">
        Describe your own
      </ButtonLink>
    </>
  );
}
