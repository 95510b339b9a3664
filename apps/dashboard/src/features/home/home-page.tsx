import { allowsWebhookTools, type Tool } from "@callhook/core";
import { Group, Stack, Title } from "@mantine/core";
import { IconHeadset } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useApi } from "../../lib/api.ts";
import { useAccess } from "../../lib/use-access.ts";
import { CallsList } from "../calls/calls-list.tsx";
import type { CallSummary } from "../calls/call-summary.ts";
import { AgentCards } from "./agent-cards.tsx";
import { Checklist } from "./checklist.tsx";
import { nextStep, progressOf } from "./getting-started.ts";
import { useTranscriptRead } from "../calls/transcript-read.ts";

const liveRefreshMs = 4_000;

/** Where a day begins: the way to a first call for who is new, the latest calls for who is back. */
export function HomePage() {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  const tools = useQuery(api.tools.list.queryOptions({ limit: 100 }));
  const calls = useQuery(
    api.calls.list.queryOptions(
      { limit: 6 },
      {
        refetchOnMount: "always",
        refetchInterval: ({ state }) =>
          state.data?.items.some(({ status }) => status === "active") === true ? liveRefreshMs : false,
      },
    ),
  );
  const hasReadTranscript = useTranscriptRead();
  const error = workspace.error ?? tools.error ?? calls.error;
  const isLoaded = workspace.data !== undefined && tools.data !== undefined && calls.data !== undefined;

  function retry() {
    for (const query of [workspace, tools, calls]) void query.refetch();
  }

  return (
    <>
      <PageHeader
        title="Home"
        lead="Your receptionist and your assistant, with hands: they call your endpoints while they talk."
      />
      {isLoaded ? (
        <HomeBody
          isFree={!allowsWebhookTools(workspace.data.plan)}
          tools={tools.data.items}
          hasMoreTools={tools.data.nextCursor !== null}
          hasReadTranscript={hasReadTranscript}
          calls={calls.data.items}
        />
      ) : error === null ? (
        <LoadingState label="Loading…" rows={3} height={96} />
      ) : (
        <ErrorState
          title="Your workspace could not be loaded"
          error={error}
          onRetry={retry}
          isRetrying={calls.isFetching}
        />
      )}
    </>
  );
}

type HomeBodyProps = {
  isFree: boolean;
  tools: Tool[];
  hasMoreTools: boolean;
  hasReadTranscript: boolean;
  calls: CallSummary[];
};

function HomeBody({ isFree, tools, hasMoreTools, hasReadTranscript, calls }: HomeBodyProps) {
  const talked = calls.find(({ openingWords }) => openingWords !== null);
  const { can } = useAccess();
  const progress = progressOf({ tools, calls, hasReadTranscript });
  return (
    <Stack gap="xl">
      {nextStep(progress) === null || !can("calls:hold") ? null : (
        <Checklist progress={progress} latestCallId={talked?.id ?? null} isFree={isFree} />
      )}
      <AgentCards tools={tools} hasMore={hasMoreTools} isFree={isFree} />
      <section aria-labelledby="recent-calls">
        <Group justify="space-between" mb="sm">
          <Title order={2} id="recent-calls">
            Recent calls
          </Title>
          {calls.length === 0 ? null : <TextLink to="/calls">All calls</TextLink>}
        </Group>
        {calls.length === 0 ? (
          <EmptyState icon={IconHeadset} title="No calls yet">
            Calls appear here while they happen, and stay on record afterwards.
          </EmptyState>
        ) : (
          <CallsList calls={calls} label="Recent calls" />
        )}
      </section>
    </Stack>
  );
}
