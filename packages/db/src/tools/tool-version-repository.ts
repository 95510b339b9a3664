import {
  CallhookError,
  type FieldDifference,
  type FieldIssue,
  type GivenDraft,
  readGivenDraft,
  type Tool,
  toolDifference,
} from "@callhook/core";
import { and, desc, eq, lt } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { type Page, type PageRequest, pageSize } from "../page.ts";
import { toolVersions } from "../schema/tool-versions.ts";
import type { Scope } from "../scope.ts";
import { type Author, authorOf } from "./author-of.ts";
import { changeTool } from "./change-tool.ts";
import { givenDraftFromRow } from "./given-draft-row.ts";
import { getTool, type OneTool } from "./one-tool.ts";

/** One version of a tool, as a line of its history. `savedAt` is an ISO time. */
export type ToolVersionSummary = {
  version: number;
  functionName: string;
  savedAt: string;
  savedBy: Author;
  note: string | null;
  /** The version that this one brought back. */
  restoredFrom: number | null;
  /** Whether agents use it now. */
  isLive: boolean;
};

/** A version with all that the tool was then, and which of today's rules that breaks. */
export type ToolVersion = ToolVersionSummary & { draft: GivenDraft; issues: FieldIssue[] };

type OneVersion = { toolId: string; version: number };
export type ToolRestoration = OneVersion & { baseVersion: number; note?: string | undefined };

export type ToolVersionRepository = {
  /** Newest first. */
  list(filter: PageRequest & { toolId: string }): Promise<Page<ToolVersionSummary>>;
  get(options: OneVersion): Promise<ToolVersion>;
  difference(options: { toolId: string; from: number; to: number }): Promise<FieldDifference[]>;
  /** Makes a new version that says what an older one said. Refused with `version-conflict` on a stale base. */
  restore(restoration: ToolRestoration): Promise<Tool>;
};

export function toolVersionRepository(scope: Scope): ToolVersionRepository {
  return withDatabaseErrors({
    list: (filter: PageRequest & { toolId: string }) => listVersions({ scope, ...filter }),
    get: (options: OneVersion) => getVersion({ scope, ...options }),
    difference: async ({ toolId, from, to }: { toolId: string; from: number; to: number }) => {
      const [before, after] = await Promise.all(
        [from, to].map((version) => getVersion({ scope, toolId, version })),
      );
      return toolDifference(before?.draft ?? {}, after?.draft ?? {});
    },
    restore: (restoration: ToolRestoration) => restoreVersion({ scope, ...restoration }),
  });
}

async function listVersions(options: OneTool & PageRequest): Promise<Page<ToolVersionSummary>> {
  const { scope, cursor } = options;
  const size = pageSize(options);
  const live = await getTool(options);
  const rows = await connectionOf(scope.database)
    .select()
    .from(toolVersions)
    .where(and(ofTool(options), cursor === undefined ? undefined : beforeCursor(cursor)))
    .orderBy(desc(toolVersions.version))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const nextCursor = rows.length > size ? String(shown.at(-1)?.version) : null;
  return { items: shown.map((row) => summaryOf(row, live)), nextCursor };
}

async function getVersion(options: OneTool & { version: number }): Promise<ToolVersion> {
  const { scope, version } = options;
  const live = await getTool(options);
  const [row] = await connectionOf(scope.database)
    .select()
    .from(toolVersions)
    .where(and(ofTool(options), eq(toolVersions.version, version)));
  if (row === undefined) throw noSuchVersion(version);
  return { ...summaryOf(row, live), ...givenDraftFromRow(row.draft) };
}

async function restoreVersion(options: { scope: Scope } & ToolRestoration): Promise<Tool> {
  const { scope, toolId, version, baseVersion, note } = options;
  const { draft: given, isLive } = await getVersion(options);
  if (isLive) throw isLiveAlready(version);
  const { draft, issues } = readGivenDraft(given);
  if (draft === null) throw breaksNewerRules({ version, issues });
  const action = "tool.restored";
  return changeTool({ scope, toolId, baseVersion, draft, note, restoredFrom: version, action });
}

function summaryOf(row: typeof toolVersions.$inferSelect, live: Tool): ToolVersionSummary {
  const { version, functionName, savedAt, note, restoredFrom } = row;
  const isLive = version === live.version;
  const savedBy = authorOf(row);
  return { version, functionName, savedAt: savedAt.toISOString(), savedBy, note, restoredFrom, isLive };
}

function ofTool({ scope, toolId }: OneTool) {
  return and(eq(toolVersions.workspaceId, scope.workspaceId), eq(toolVersions.toolId, toolId));
}

/** A cursor is the number of the last version that was shown. */
function beforeCursor(cursor: string) {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return lt(toolVersions.version, Number(cursor));
  const message = "This cursor is not one that a list has answered with. Start from the first page.";
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "cursor", message }] });
}

function noSuchVersion(version: number): CallhookError {
  const message = `This tool has no version ${version}. Look at its list of versions for those that it has.`;
  return new CallhookError({ code: "not-found", message });
}

function isLiveAlready(version: number): CallhookError {
  const message = `Version ${version} is the live version already; there is nothing to restore.`;
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "version", message }] });
}

function breaksNewerRules({ version, issues }: { version: number; issues: FieldIssue[] }): CallhookError {
  return new CallhookError({
    code: "invalid-input",
    message: `Version ${version} breaks rules that are newer than it. Open it in the editor, put right what is named, and publish that.`,
    issues: issues.map(({ path, message }) => ({ path: `draft.${path}`, message })),
  });
}
