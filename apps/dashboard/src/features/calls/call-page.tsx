import { callhookErrorOf } from "@callhook/client";
import { type CallTranscript, transcriptToText } from "@callhook/core";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy, IconPhoneOff } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageColumns } from "../../components/page-columns.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { ConnectionBadge } from "../conversation/connection-badge.tsx";
import { CallAnalysisCard } from "./analysis/call-analysis-card.tsx";
import { CallFacts } from "./call-facts.tsx";
import classes from "./call-page.module.css";
import { CallStatusBadge } from "./call-status-badge.tsx";
import { CallRecord } from "./call-record.tsx";
import { CopyLink } from "./copy-link.tsx";
import { DeleteCall } from "./delete-call.tsx";
import { DownloadCall } from "./download-call.tsx";
import { RawTranscript } from "./raw-transcript.tsx";
import { rememberTranscriptRead } from "./transcript-read.ts";
import { BeingRecorded } from "./unrecorded/being-recorded.tsx";
import { NotRecorded } from "./unrecorded/not-recorded.tsx";
import { useCall } from "./use-call.ts";

const parent = { to: "/calls", label: "Calls" } as const;

/** What was said and done in one call, live while it goes on. */
export function CallPage() {
  const { callId } = useParams({ from: "/calls/$callId" });
  const { query, transcript, isLive, connection } = useCall(callId);
  const { data, error } = query;
  const hasWords = transcript !== undefined && transcript.turns.length > 0;
  useEffect(() => {
    if (hasWords) rememberTranscriptRead();
  }, [hasWords]);

  if (data === undefined || transcript === undefined) {
    if (error === null)
      return <Frame title="Call">{<LoadingState label="Loading the call…" rows={5} />}</Frame>;
    if (callhookErrorOf(error)?.code === "not-found") return <NoSuchCall />;
    return (
      <Frame title="Call">
        <ErrorState
          title="The call could not be loaded"
          error={error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </Frame>
    );
  }
  const { call } = data;
  return (
    <>
      <PageHeader
        title={call.agent === "receptionist" ? "Call with the receptionist" : "Chat with the assistant"}
        parent={parent}
        badges={
          <>
            <CallStatusBadge status={isLive ? "active" : "ended"} />
            {isLive ? <ConnectionBadge connection={connection} /> : null}
          </>
        }
        actions={<CallActions callId={callId} agent={call.agent} isLive={isLive} transcript={transcript} />}
      />
      {data.recorded ? null : (
        <NotRecorded callId={callId} unreadableCount={data.unreadableSequences.length} />
      )}
      <PageColumns>
        <div key={callId} className={classes.main}>
          <CallAnalysisCard
            callId={callId}
            analysis={data.analysis}
            platformAnalysis={data.platformAnalysis}
            eventCount={transcript.eventCount}
            isLive={isLive}
          />
          <CallRecord
            call={call}
            transcript={transcript}
            unreadable={data.unreadableSequences}
            isLive={isLive}
          />
          <RawTranscript transcript={transcript} />
        </div>
        <CallFacts call={call} transcript={transcript} isLive={isLive} />
      </PageColumns>
      {isLive || data.recorded || data.unreadableSequences.length > 0 ? null : (
        <BeingRecorded callId={callId} />
      )}
    </>
  );
}

type CallActionsProps = {
  callId: string;
  agent: "receptionist" | "assistant";
  isLive: boolean;
  transcript: CallTranscript;
};

function CallActions({ callId, agent, isLive, transcript }: CallActionsProps) {
  const { can } = useAccess();
  const isHeldHere = transcript.channel === "simulator" || transcript.channel === "chat";
  return (
    <>
      {isLive && isHeldHere ? (
        <ButtonLink variant="default" to={`/${agent}`} search={{ callId }}>
          Join in
        </ButtonLink>
      ) : null}
      <CopyButton value={transcriptToText(transcript)}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />}
            onClick={copy}
          >
            {copied ? "Copied" : "Copy as text"}
          </Button>
        )}
      </CopyButton>
      <CopyLink callId={callId} />
      <DownloadCall callId={callId} />
      {can("calls:remove") ? <DeleteCall callId={callId} from={transcript.from} isLive={isLive} /> : null}
    </>
  );
}

function NoSuchCall() {
  return (
    <Frame title="Call not found">
      <EmptyState
        icon={IconPhoneOff}
        title="There is no such call"
        actions={<ButtonLink to="/calls">All calls</ButtonLink>}
      >
        No call has this address. It may be mistyped, or belong to another workspace.
      </EmptyState>
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title={title} parent={parent} />
      {children}
    </>
  );
}
