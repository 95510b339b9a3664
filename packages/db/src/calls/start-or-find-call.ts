import type { Platform } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Call } from "./call.ts";
import { callFromRow, callNotFound } from "./call-row.ts";
import { type CallStart, createCall } from "./start-call.ts";

/** A call that an outside platform names; the same name is the same call, whatever else is said about it. */
export type OutsideCallStart = Omit<CallStart, "callId"> & { platform: Platform; externalId: string };

/** `isNew` is true for one of those who start it at once. */
export type OutsideCall = { call: Call; isNew: boolean };

export async function startOrFindCall(options: {
  scope: Scope;
  start: OutsideCallStart;
}): Promise<OutsideCall> {
  const known = await findOutsideCall(options);
  if (known !== null) return { call: known, isNew: false };
  const created = await createCall({ ...options, callId: newId("call") });
  if (created !== null) return { call: created, isNew: true };
  const call = await findOutsideCall(options);
  return call === null ? callNotFound() : { call, isNew: false };
}

async function findOutsideCall(options: {
  scope: Scope;
  start: Pick<OutsideCallStart, "platform" | "externalId">;
}): Promise<Call | null> {
  const { scope, start } = options;
  const [row] = await connectionOf(scope.database)
    .select()
    .from(calls)
    .where(
      and(
        eq(calls.workspaceId, scope.workspaceId),
        eq(calls.platform, start.platform),
        eq(calls.externalId, storableText(start.externalId)),
      ),
    );
  return row === undefined ? null : callFromRow(row);
}
