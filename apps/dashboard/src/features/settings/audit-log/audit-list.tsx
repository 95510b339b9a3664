import { Button, Group, Text } from "@mantine/core";
import { IconHistory, IconSearchOff } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { QueryState } from "../query-state.tsx";
import { type AuditFilter, isFilteringAudit } from "./audit-filter.ts";
import classes from "./audit-list.module.css";
import { AuditRow } from "./audit-row.tsx";
import { useAuditLog } from "./use-audit-log.ts";

type AuditListProps = { filter: AuditFilter; onClear: () => void };

/** The entries, newest first, more of them on request. */
export function AuditList({ filter, onClear }: AuditListProps) {
  const log = useAuditLog(filter);
  return (
    <QueryState query={log} what="the audit log" rows={8} height={52}>
      {(entries) =>
        entries.length === 0 ? (
          <NothingHere isFiltering={isFilteringAudit(filter)} onClear={onClear} />
        ) : (
          <>
            {log.error === null ? null : (
              <ErrorState
                title="The list is not up to date"
                error={log.error}
                onRetry={() => void log.refetch()}
              />
            )}
            <ul
              className={classes.list}
              aria-label="Audit log"
              aria-busy={log.isPlaceholderData}
              style={{ opacity: log.isPlaceholderData ? 0.55 : 1 }}
            >
              {entries.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
            <Group justify="center" mt="lg">
              {log.hasNextPage ? (
                <Button
                  variant="default"
                  loading={log.isFetchingNextPage}
                  onClick={() => void log.fetchNextPage()}
                >
                  Load more
                </Button>
              ) : (
                <Text size="sm" c="dimmed">
                  {entries.length === 1 ? "1 entry" : `All ${entries.length} entries`}
                </Text>
              )}
            </Group>
          </>
        )
      }
    </QueryState>
  );
}

function NothingHere({ isFiltering, onClear }: { isFiltering: boolean; onClear: () => void }) {
  if (!isFiltering) {
    return (
      <EmptyState icon={IconHistory} title="Nothing has happened yet">
        Sign-ins, changes, exports and keys are told of here from now on.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconSearchOff}
      title="No entry matches"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      No entry fits these filters. Use fewer words or take a filter out.
    </EmptyState>
  );
}
