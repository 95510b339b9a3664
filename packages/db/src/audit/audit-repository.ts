import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import type { Scope } from "../scope.ts";
import { type AuditFilter, auditEntries } from "./audit-entries.ts";
import { entryFromRow, type RecordedEntry } from "./audit-entry-row.ts";
import { type AuditEntry, recordAudit } from "./record-audit.ts";

export type NewestEntries = { entries: RecordedEntry[]; isCut: boolean };

/** Few enough that other requests are answered between two reads. */
const rowsPerRead = 2_000;

export type AuditRepository = {
  /** Newest first. */
  list(request?: AuditFilter & PageRequest): Promise<Page<RecordedEntry>>;
  /** The newest entries that match, newest first, and whether there are more than the `maximum`. */
  newest(options: { filter: AuditFilter; maximum: number }): Promise<NewestEntries>;
  /**
   * Writes the entry of something that changes nothing in the database, such as a secret that is about to be
   * shown. Everything else records its entry in the transaction of its change.
   */
  record(entry: AuditEntry): Promise<void>;
};

export function auditRepository(scope: Scope): AuditRepository {
  return withDatabaseErrors({
    list: (request: AuditFilter & PageRequest = {}) => listEntries({ scope, request }),
    newest: (options: { filter: AuditFilter; maximum: number }) => newestEntries({ scope, ...options }),
    record: (entry: AuditEntry) =>
      connectionOf(scope.database).transaction((transaction) => recordAudit({ transaction, scope, entry })),
  });
}

async function listEntries(options: {
  scope: Scope;
  request: AuditFilter & PageRequest;
}): Promise<Page<RecordedEntry>> {
  const { scope, request } = options;
  const { cursor, limit, ...filter } = request;
  return readEntries({ scope, filter, cursor, size: pageSize({ limit }) });
}

async function newestEntries(options: {
  scope: Scope;
  filter: AuditFilter;
  maximum: number;
}): Promise<NewestEntries> {
  const { scope, filter, maximum } = options;
  const entries: RecordedEntry[] = [];
  let cursor: string | undefined;
  do {
    const size = Math.min(rowsPerRead, maximum - entries.length);
    const { items, nextCursor } = await readEntries({ scope, filter, cursor, size });
    entries.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined && entries.length < maximum);
  return { entries, isCut: cursor !== undefined };
}

async function readEntries(options: {
  scope: Scope;
  filter: AuditFilter;
  cursor: string | undefined;
  size: number;
}): Promise<Page<RecordedEntry>> {
  const { scope, filter, cursor, size } = options;
  const rows = await auditEntries({ scope, filter, cursor, limit: size + 1 });
  return toPage({ rows, size, position: ({ at, id }) => ({ at, id }), item: entryFromRow });
}
