import type { CallAnalysis } from "@callhook/core";
import { Alert, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconInfoCircle, IconRefresh } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useAccess } from "../../../lib/use-access.ts";
import classes from "./call-analysis.module.css";
import { CallOutcome } from "./call-outcome.tsx";
import { CollectedData } from "./collected-data.tsx";
import { PlatformAnalysis, type PlatformAnalysisDetails } from "./platform-analysis.tsx";
import { UnbackedClaims } from "./unbacked-claims.tsx";
import { useAnalyseAgain } from "./use-analyse-again.ts";

type Analysis = CallAnalysis & { madeAt: string; eventCount: number };
type CallAnalysisCardProps = {
  callId: string;
  analysis: Analysis | null;
  /** What the platform that held the call made of it; null where none told. */
  platformAnalysis: PlatformAnalysisDetails | null;
  /** How many steps the call has now. */
  eventCount: number;
  isLive: boolean;
};

const madeByRules = "Made by fixed rules, from the record alone. Claims are read in English.";
const claimsByRules = "Claims are checked against the record by fixed rules, in English.";

/**
 * What was made of a call after it ended, by Callhook and by the platform that held it, and the button that has it made
 * again. What was not there yet when the page was opened arrives in room that was kept for it and opens at a press:
 * nothing moves under who reads or clicks.
 */
export function CallAnalysisCard(props: CallAnalysisCardProps) {
  const { callId, analysis, platformAnalysis, eventCount, isLive } = props;
  const again = useAnalyseAgain({ callId, madeAt: analysis?.madeAt ?? null });
  const known = { ours: analysis !== null, theirs: platformAnalysis !== null };
  const [shown, setShown] = useState(known);
  const [opened, setOpened] = useState<keyof typeof shown | null>(null);
  const hasMore = (known.ours && !shown.ours) || (known.theirs && !shown.theirs);
  const showAll = () => {
    setOpened(known.ours && !shown.ours ? "ours" : "theirs");
    setShown(known);
  };
  const showAllButton = hasMore ? (
    <Button variant="default" size="xs" onClick={showAll}>
      Show all
    </Button>
  ) : null;
  return (
    <Paper withBorder bg="var(--surface)" p="md" component="section" aria-label="Analysis">
      {shown.ours && analysis !== null ? (
        <>
          <Group justify="space-between" align="flex-start" gap="sm">
            <Title order={2} fz="md" className={classes.title} {...focusable(opened === "ours")}>
              {analysis.title}
            </Title>
            <CallOutcome success={analysis.success} />
          </Group>
          <Findings analysis={analysis} />
          <div className={classes.foot}>
            <Text size="xs" c="dimmed" role="status">
              {progressOf(again) ?? noteOn(analysis, eventCount)}
            </Text>
            <div className={classes.footButtons}>
              {showAllButton}
              <AskButton again={again} label="Analyse again" />
            </div>
          </div>
        </>
      ) : (
        <Folded analysis={analysis} isLive={isLive} progress={progressOf(again)}>
          {showAllButton}
          {analysis !== null || isLive ? null : <AskButton again={again} label="Analyse" />}
        </Folded>
      )}
      {shown.theirs && platformAnalysis !== null ? (
        <PlatformAnalysis analysis={platformAnalysis} heading={focusable(opened === "theirs")} />
      ) : null}
    </Paper>
  );
}

/** Has a heading take the focus once it was opened: the button that had it is gone. */
function focusable(wasOpened: boolean) {
  return wasOpened ? { ref: focus, tabIndex: -1 } : {};
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true });
}

type FoldedProps = {
  analysis: Analysis | null;
  isLive: boolean;
  progress: string | null;
  children: ReactNode;
};

/** As high with an analysis as without one. */
function Folded({ analysis, isLive, progress, children }: FoldedProps) {
  const title = analysis?.title ?? (isLive ? "Not over yet" : "Not analysed yet");
  const words = analysis?.summary ?? "A call gets its title and summary a moment after it ends.";
  return (
    <>
      <div className={classes.foldedHead}>
        <Title order={2} fz="md" className={classes.foldedTitle}>
          {title}
        </Title>
        {analysis === null ? null : <CallOutcome success={analysis.success} />}
        {children}
      </div>
      <Text size="sm" c="dimmed" className={classes.foldedWords} role="status">
        {progress ?? words}
      </Text>
    </>
  );
}

function AskButton({ again, label }: { again: ReturnType<typeof useAnalyseAgain>; label: string }) {
  const canAsk = useAccess().can("calls:hold");
  if (!canAsk) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={15} aria-hidden />}
      loading={again.isWaiting}
      onClick={again.ask}
    >
      {label}
    </Button>
  );
}

function progressOf({ isWaiting, isLate }: { isWaiting: boolean; isLate: boolean }): string | null {
  if (isWaiting) return "Being analysed…";
  return isLate ? "It is taking longer than usual. The page shows it when it is there." : null;
}

function Findings({ analysis }: { analysis: Analysis }) {
  return (
    <div className={classes.findings}>
      <Text size="sm">{analysis.summary}</Text>
      <Text size="sm" c="dimmed">
        {analysis.successReason}
      </Text>
      {analysis.note === null ? null : (
        <Alert color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
          {analysis.note}
        </Alert>
      )}
      <UnbackedClaims claims={analysis.unbackedClaims} />
      <CollectedData collected={analysis.collectedData} />
    </div>
  );
}

function noteOn(analysis: Analysis, eventCount: number): string {
  const { madeBy, model } = analysis;
  const maker = madeBy === "rules" ? madeByRules : `Made by the model ${model ?? ""}. ${claimsByRules}`;
  return analysis.eventCount < eventCount ? `${maker} Steps arrived since.` : maker;
}
