import {
  type FieldIssue,
  type GivenDraft,
  givenDraftSchema,
  type JsonValue,
  jsonValueSchema,
  readGivenDraft,
} from "@callhook/core";
import { z } from "zod";

const memberSchema = z.record(z.string(), jsonValueSchema);

/** A kept draft: with the defaults of what it was saved without where it keeps every rule, as it is where not. */
export function givenDraftFromRow(kept: unknown): { draft: GivenDraft; issues: FieldIssue[] } {
  const { draft, issues } = readGivenDraft(kept);
  return { draft: draft === null ? givenDraftSchema.parse(kept) : asJson(draft), issues };
}

/** As it travels: what is undefined is not there. */
function asJson(draft: object): Record<string, JsonValue> {
  return memberSchema.parse(JSON.parse(JSON.stringify(draft)));
}
