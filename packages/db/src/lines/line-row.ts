import { type LineDraft, lineVoiceSchema } from "@callhook/core";
import type { lines } from "../schema/lines.ts";

/** A phone number, or an agent of an outside platform, that reaches one of the workspace's agents. */
export type Line = LineDraft & {
  id: string;
  /** A call to a line that is switched off is not answered. */
  enabled: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** Who wrote it last, as they were called then. */
  writtenBy: string;
};

export function lineFromRow(row: typeof lines.$inferSelect): Line {
  const { id, provider, name, agent, environment, accountId, phoneNumber } = row;
  const { credentialSecret, webhookSecret } = row;
  const { isEnabled: enabled, createdAt, updatedAt, writtenBy } = row;
  const draft = {
    provider,
    name,
    agent,
    environment,
    accountId,
    phoneNumber,
    credentialSecret,
    webhookSecret,
  };
  return { ...draft, id, voice: lineVoiceSchema.parse(row.voice), enabled, createdAt, updatedAt, writtenBy };
}
