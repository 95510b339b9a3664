import type { JsonValue } from "@callhook/core";
import { Group, Text, Title } from "@mantine/core";
import type { Ref } from "react";
import { providerWords } from "../../settings/phone/provider-words.ts";
import type { CallDetails } from "../use-call.ts";
import { CallOutcome } from "./call-outcome.tsx";
import classes from "./call-analysis.module.css";

export type PlatformAnalysisDetails = NonNullable<CallDetails["platformAnalysis"]>;

type PlatformAnalysisProps = {
  analysis: PlatformAnalysisDetails;
  /** Lets its heading be focused. */
  heading: { ref?: Ref<HTMLHeadingElement>; tabIndex?: number };
};

/** What the platform that held the call made of it, in its own words and under its own name: Callhook checked none of it. */
export function PlatformAnalysis({ analysis, heading }: PlatformAnalysisProps) {
  const { platform, title, summary, success, collectedData } = analysis;
  const { label } = providerWords(platform);
  const collected = Object.entries(collectedData);
  return (
    <section className={classes.platform} aria-label={`Analysis by ${label}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={3} fz="sm" {...heading}>
          What {label} made of it
        </Title>
        <CallOutcome success={success} />
      </Group>
      {title === null ? null : (
        <Text size="sm" fw={550}>
          {title}
        </Text>
      )}
      {summary === null ? null : <Text size="sm">{summary}</Text>}
      {collected.length === 0 ? null : (
        <dl className={classes.collected}>
          {collected.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value === null ? <span className={classes.unknown}>Not known</span> : textOf(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Text size="xs" c="dimmed">
        As {label} sent it. Callhook did not check it.
      </Text>
    </section>
  );
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
