import { type AuditFilter, auditRepository, type Scope } from "@callhook/db";
import { auditCsv } from "./audit-csv.ts";
import { auditJson } from "./audit-json.ts";

export const auditExportFormats = ["csv", "json"] as const;
type Format = (typeof auditExportFormats)[number];

export type AuditExport = {
  fileName: string;
  contentType: string;
  text: string;
  entryCount: number;
  /** Whether older entries that match were left out. */
  isCut: boolean;
};

const contentTypes: Record<Format, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The newest entries that match, as a file. That it was made is on record before anybody has it. */
export async function exportAuditLog(options: {
  scope: Scope;
  format: Format;
  filter: AuditFilter;
  maximum?: number;
  now?: () => Date;
}): Promise<AuditExport> {
  const { scope, format, filter, maximum = 50_000, now = () => new Date() } = options;
  const log = auditRepository(scope);
  const { entries, isCut } = await log.newest({ filter, maximum });
  const exportedAt = now().toISOString();
  const text = await (format === "csv" ? auditCsv(entries) : auditJson({ exportedAt, isCut, entries }));
  const entryCount = entries.length;
  const details = { format, entryCount, isCut, filteredBy: namesOfGiven(filter) };
  await log.record({ action: "audit-log.exported", details });
  const part = isCut ? `-newest-${entryCount}` : "";
  const fileName = `audit-log-${exportedAt.slice(0, 10)}${part}.${format}`;
  return { fileName, contentType: contentTypes[format], text, entryCount, isCut };
}

/** Their values stay out of the log: what somebody typed into a search may be anything. */
function namesOfGiven(filter: AuditFilter): string[] {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .toSorted();
}
