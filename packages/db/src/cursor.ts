import { CallhookError } from "@callhook/core";
import type { z } from "zod";

/** A place in a list as the opaque text that clients hand back. */
export function formatCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor names; refused with `invalid-input` where no list has answered with it. */
export function readCursor<Place>(cursor: string, schema: z.ZodType<Place>): Place {
  const place = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (place.success) return place.data;
  throw refusedCursor("This cursor is not one that a list has answered with.");
}

export function refusedCursor(problem: string): CallhookError {
  const message = `${problem} Start from the first page.`;
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "cursor", message }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
