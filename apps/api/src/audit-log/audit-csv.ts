import { auditActionLabel } from "@callhook/core";
import { defuseCell } from "@callhook/core/interop";
import type { RecordedEntry } from "@callhook/db";
import { stringify } from "csv-stringify/sync";
import { inPortions } from "./in-portions.ts";

const form = { record_delimiter: "windows" } as const;

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
export async function auditCsv(entries: RecordedEntry[]): Promise<string> {
  const heads = stringify([columns.map(({ header }) => header)], { ...form, bom: true });
  const parts = [heads];
  for await (const portion of inPortions(entries)) parts.push(stringify(portion.map(cellsOf), form));
  return parts.join("");
}

function cellsOf(entry: RecordedEntry): string[] {
  return columns.map(({ value }) => defuseCell(value(entry) ?? ""));
}
