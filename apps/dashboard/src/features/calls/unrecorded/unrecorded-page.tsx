import { Button, Group, Text } from "@mantine/core";
import { IconCircleCheck, IconRefresh } from "@tabler/icons-react";
import { ButtonLink } from "../../../components/button-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { RoleNote } from "../../../components/role-note.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { useNow } from "../../conversation/use-now.ts";
import classes from "./unrecorded.module.css";
import { UnrecordedRow } from "./unrecorded-row.tsx";
import { useRecordAgain } from "./use-record-again.ts";
import { isBeingRecorded, type UnrecordedCall, useUnrecorded } from "./use-unrecorded.ts";

const none: UnrecordedCall[] = [];
const ageEveryMs = 15_000;

/** The calls whose events could not be made a transcript of, why, and the way back on record. */
export function UnrecordedPage() {
  const query = useUnrecorded();
  const calls = query.data ?? none;
  const again = useRecordAgain(calls);
  const canAsk = useAccess().can("calls:hold");
  const hasOneToAsk = calls.some((call) => !isBeingRecorded(call));
  return (
    <>
      <PageHeader
        title="Calls that could not be recorded"
        lead="Nothing of them is lost: their events are kept as they came. Most are tried again by themselves; after a repair or an update, have them recorded again."
        parent={{ to: "/calls", label: "Calls" }}
        actions={
          canAsk && calls.length > 0 ? (
            <Button
              leftSection={<IconRefresh size={17} aria-hidden />}
              loading={again.isAskingAll}
              disabled={!hasOneToAsk}
              onClick={again.askAll}
            >
              Record all again
            </Button>
          ) : null
        }
      />
      <Text size="sm" c="dimmed" role="status" className={classes.news}>
        {again.news}
      </Text>
      <UnrecordedBody query={query} again={again} canAsk={canAsk} />
    </>
  );
}

type UnrecordedBodyProps = {
  query: ReturnType<typeof useUnrecorded>;
  again: ReturnType<typeof useRecordAgain>;
  canAsk: boolean;
};

function UnrecordedBody({ query, again, canAsk }: UnrecordedBodyProps) {
  const now = useNow(ageEveryMs);
  const { data: calls, error } = query;
  if (calls === undefined) {
    if (error === null)
      return <LoadingState label="Loading the calls that could not be recorded…" rows={3} />;
    return (
      <ErrorState
        title="The calls could not be loaded"
        error={error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (calls.length === 0) return <AllOnRecord />;
  return (
    <>
      {error === null ? null : (
        <ErrorState title="The list is not up to date" error={error} onRetry={() => void query.refetch()} />
      )}
      <ul className={classes.list} aria-label="Calls that could not be recorded">
        {calls.map((call) => (
          <UnrecordedRow
            key={call.callId}
            call={call}
            now={now}
            onRecordAgain={canAsk ? () => again.ask(call.callId) : null}
            isAsking={again.isAsking(call.callId)}
          />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Group justify="center" mt="lg">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Load more
          </Button>
        </Group>
      ) : null}
      {canAsk ? null : (
        <Group mt="lg">
          <RoleNote>Your role lets you see these calls, not have them recorded again.</RoleNote>
        </Group>
      )}
    </>
  );
}

function AllOnRecord() {
  return (
    <EmptyState
      icon={IconCircleCheck}
      title="Every call is on record"
      actions={<ButtonLink to="/calls">All calls</ButtonLink>}
    >
      A call whose events cannot be read appears here, with the reason and a way to have it recorded again.
    </EmptyState>
  );
}
