import type { LineDraft } from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { lines } from "../schema/lines.ts";
import type { Scope } from "../scope.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { removeLine, renewLineAddress, setLineEnabled } from "./change-line.ts";
import { type Line, lineFromRow } from "./line-row.ts";
import { isLine, noSuchLine, type OneLine } from "./one-line.ts";
import { pathSecretPlace } from "./path-secret.ts";
import { createLine, updateLine } from "./write-line.ts";

/** With the secret part of its address, which is for those who set it up. */
export type LineWithAddress = Line & { pathSecret: string };

export type LineRepository = {
  /** Newest first. */
  list(page?: PageRequest): Promise<Page<Line>>;
  /** Throws `unavailable` where the key that its address was sealed under is gone. */
  get(lineId: string): Promise<LineWithAddress>;
  create(draft: LineDraft): Promise<Line>;
  update(change: { lineId: string; draft: LineDraft }): Promise<Line>;
  setEnabled(change: { lineId: string; enabled: boolean }): Promise<Line>;
  /** The old address reaches nothing from then on. */
  renewAddress(lineId: string): Promise<Line>;
  remove(lineId: string): Promise<void>;
};

/** The phone lines of a workspace; `keyring` seals the secret part of their addresses. */
export function lineRepository(options: Scope & { keyring: Keyring }): LineRepository {
  const { keyring, ...scope } = options;
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listLines({ scope, page }),
    get: (lineId: string) => readLine({ scope, keyring, lineId }),
    create: (draft: LineDraft) => createLine({ scope, keyring, draft }),
    update: (change: { lineId: string; draft: LineDraft }) => updateLine({ scope, ...change }),
    setEnabled: (change: { lineId: string; enabled: boolean }) => setLineEnabled({ scope, ...change }),
    renewAddress: (lineId: string) => renewLineAddress({ scope, keyring, lineId }),
    remove: (lineId: string) => removeLine({ scope, lineId }),
  });
}

async function listLines({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<Line>> {
  const size = pageSize(page);
  const after = afterCursor({ cursor: page.cursor, at: lines.createdAt, id: lines.id });
  const rows = await connectionOf(scope.database)
    .select()
    .from(lines)
    .where(and(eq(lines.workspaceId, scope.workspaceId), after))
    .orderBy(desc(lines.createdAt), desc(lines.id))
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: ({ createdAt, id }) => ({ at: createdAt, id }),
    item: lineFromRow,
  });
}

async function readLine(options: OneLine & { keyring: Keyring }): Promise<LineWithAddress> {
  const { scope, keyring } = options;
  const [row] = await connectionOf(scope.database).select().from(lines).where(isLine(options));
  if (row === undefined) return noSuchLine();
  const { workspaceId, id: lineId, pathSecretSealed: sealed, keyId } = row;
  const pathSecret = keyring.open(pathSecretPlace({ workspaceId, lineId }), { sealed, keyId });
  return { ...lineFromRow(row), pathSecret };
}
