import type { CallTranscript } from "@callhook/core";
import { Button, Collapse, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTable } from "@tabler/icons-react";
import { memo, useId, useMemo } from "react";
import { callTimeline } from "./call-timeline.ts";
import classes from "./timeline.module.css";
import { TimelineStrip } from "./timeline-strip.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import { ToolCallRows } from "./tool-call-rows.tsx";

type CallTimelineViewProps = {
  transcript: CallTranscript;
  isLive: boolean;
  marked: number | null;
  onGo: (sequence: number) => void;
};

/** How long each part of a call took: the whole of it at a glance, and each tool call phase by phase. */
export const CallTimelineView = memo(function CallTimelineView(props: CallTimelineViewProps) {
  const { transcript, isLive, marked, onGo } = props;
  const titleId = useId();
  const tableId = useId();
  const [isTable, { toggle }] = useDisclosure(false);
  const timeline = useMemo(() => callTimeline(transcript), [transcript]);
  const toolCalls = useMemo(
    () => timeline.moments.filter((moment) => moment.kind === "tool-call"),
    [timeline],
  );
  if (timeline.moments.length === 0) return null;
  return (
    <section className={classes.timeline} aria-labelledby={titleId}>
      <div className={classes.rowsHead}>
        <Title order={2} id={titleId} fz="md">
          Timeline
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconTable size={15} aria-hidden />}
          onClick={toggle}
          aria-expanded={isTable}
          aria-controls={tableId}
        >
          {isTable ? "Hide the table" : "Show as a table"}
        </Button>
      </div>
      <TimelineStrip timeline={timeline} marked={marked} onGo={onGo} />
      {toolCalls.length === 0 ? null : (
        <ToolCallRows toolCalls={toolCalls} isLive={isLive} marked={marked} onGo={onGo} />
      )}
      <Collapse expanded={isTable} id={tableId} keepMounted={false}>
        <TimelineTable timeline={timeline} />
      </Collapse>
    </section>
  );
});
