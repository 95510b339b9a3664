import type { RecordedEntry } from "@callhook/db";
import { inPortions } from "./in-portions.ts";

/** One JSON value in which every entry has a line of its own, just as it is listed. */
export async function auditJson(contents: {
  exportedAt: string;
  isCut: boolean;
  entries: RecordedEntry[];
}): Promise<string> {
  const { exportedAt, isCut, entries } = contents;
  const lines: string[] = [];
  for await (const portion of inPortions(entries)) {
    for (const entry of portion) lines.push(JSON.stringify(entry));
  }
  const head = JSON.stringify({ exportedAt, isCut }).slice(0, -1);
  return `${head},"entries":[\n${lines.join(",\n")}\n]}\n`;
}
