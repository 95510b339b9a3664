import { auditActionLabel } from "@callhook/core";
import type { RecordedEntry } from "@callhook/db";
import { stringify } from "csv-stringify/sync";
import { defuseCell } from "./defuse-cell.ts";

const columns: readonly { header: string; value: (entry: RecordedEntry) => string | null | undefined }[] = [
  { header: "Time", value: ({ at }) => at },
  { header: "Action", value: ({ action }) => action },
  { header: "What happened", value: ({ action }) => auditActionLabel(action) },
  { header: "By kind", value: ({ actor }) => actor.kind },
  { header: "By", value: ({ actor }) => actor.name },
  { header: "By id", value: ({ actor }) => actor.id },
  { header: "Subject kind", value: ({ subject }) => subject?.kind },
  { header: "Subject", value: ({ subject }) => subject?.name },
  { header: "Subject id", value: ({ subject }) => subject?.id },
  { header: "IP address", value: ({ ipAddress }) => ipAddress },
  { header: "User agent", value: ({ userAgent }) => userAgent },
  { header: "Details", value: ({ details }) => JSON.stringify(details) },
  { header: "Entry id", value: ({ id }) => id },
];

/**
 * For spreadsheets: it begins with a byte order mark, without which Excel reads UTF-8 as its local code page and
 * breaks every name with an accent, and no cell of it is executed. Programs have the JSON.
 */
export function auditCsv(entries: RecordedEntry[]): string {
  const rows = entries.map((entry) => columns.map(({ value }) => defuseCell(value(entry) ?? "")));
  return stringify([columns.map(({ header }) => header), ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}
