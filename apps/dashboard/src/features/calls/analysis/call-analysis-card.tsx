import type { CallAnalysis } from "@callhook/core";
import { Alert, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconInfoCircle, IconRefresh } from "@tabler/icons-react";
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
};

const madeByRules = "Made by fixed rules, from the record alone. Claims are read in English.";
const claimsByRules = "Claims are checked against the record by fixed rules, in English.";

/** What was made of a call after it ended, and the button that has it made again. */
export function CallAnalysisCard({ callId, analysis, platformAnalysis, eventCount }: CallAnalysisCardProps) {
  const again = useAnalyseAgain({ callId, madeAt: analysis?.madeAt ?? null });
  const canAsk = useAccess().can("calls:hold");
  return (
    <Paper withBorder bg="var(--surface)" p="md" component="section" aria-label="Analysis">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={2} fz="md" className={classes.title}>
          {analysis === null ? "Not analysed yet" : analysis.title}
        </Title>
        {analysis === null ? null : <CallOutcome success={analysis.success} />}
      </Group>
      {analysis === null ? (
        <Text size="sm" c="dimmed" mt={4}>
          A call gets its title and summary a moment after it ends.
        </Text>
      ) : (
        <Findings analysis={analysis} />
      )}
      <Group justify="space-between" mt="sm" gap="sm">
        <Text size="xs" c="dimmed" role="status">
          {again.isWaiting
            ? "Being analysed…"
            : again.isLate
              ? "It is taking longer than usual. The page shows it when it is there."
              : noteOn(analysis, eventCount)}
        </Text>
        {canAsk ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={15} aria-hidden />}
            loading={again.isWaiting}
            onClick={again.ask}
          >
            {analysis === null ? "Analyse" : "Analyse again"}
          </Button>
        ) : null}
      </Group>
      {platformAnalysis === null ? null : <PlatformAnalysis analysis={platformAnalysis} />}
    </Paper>
  );
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

function noteOn(analysis: Analysis | null, eventCount: number): string {
  if (analysis === null) return "";
  const { madeBy, model } = analysis;
  const maker = madeBy === "rules" ? madeByRules : `Made by the model ${model ?? ""}. ${claimsByRules}`;
  return analysis.eventCount < eventCount ? `${maker} Steps arrived since.` : maker;
}
