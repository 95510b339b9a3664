import { type SQL, sql } from "drizzle-orm";
import { arrayLiteral } from "../array-literal.ts";
import type { EventRow } from "./event-row.ts";

/** The columns of `call_events`, in the order in which `eventTable` has them. */
export const eventColumns = sql`workspace_id, call_id, sequence, at, type, tool_call_id, payload`;

/**
 * Rows of events, to select from. One array for each column: to write and to read a row of placeholders for each event
 * takes longer than to store it.
 */
export function eventTable(rows: EventRow[]): SQL {
  const column = (valueOf: (row: EventRow) => string | null) => arrayLiteral(rows.map(valueOf));
  return sql`
    rows from (
      unnest(
        ${column(({ workspaceId }) => workspaceId)}::text[],
        ${column(({ callId }) => callId)}::text[],
        ${column(({ sequence }) => String(sequence))}::int[],
        ${column(({ at }) => at.toISOString())}::timestamptz[],
        ${column(({ type }) => type)}::text[],
        ${column(({ toolCallId }) => toolCallId)}::text[]
      ),
      json_array_elements(${JSON.stringify(rows.map(({ payload }) => payload))}::json)
    ) as event (${eventColumns})`;
}
