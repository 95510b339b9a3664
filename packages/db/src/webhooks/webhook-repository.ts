import type { WebhookDraft } from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { removeWebhook, renewWebhookSecret, setWebhookEnabled } from "./change-webhook.ts";
import { isWebhook, noSuchWebhook } from "./one-webhook.ts";
import { type Webhook, webhookFromRow } from "./webhook-row.ts";
import { createWebhook, updateWebhook, type WebhookWithSecret } from "./write-webhook.ts";

type SecretRenewal = { webhookId: string; now: Date; oldUntil: Date };

export type WebhookRepository = {
  /** Newest first. */
  list(page?: PageRequest): Promise<Page<Webhook>>;
  get(webhookId: string): Promise<Webhook>;
  /** Throws `limit-reached` where the workspace has as many as it can. */
  create(draft: WebhookDraft): Promise<WebhookWithSecret>;
  update(change: { webhookId: string; draft: WebhookDraft }): Promise<Webhook>;
  setEnabled(change: { webhookId: string; enabled: boolean }): Promise<Webhook>;
  /** The old secret signs as well until `oldUntil`. */
  renewSecret(renewal: SecretRenewal): Promise<WebhookWithSecret>;
  remove(webhookId: string): Promise<void>;
};

/** The webhooks of a workspace; `keyring` seals what their deliveries are signed with. */
export function webhookRepository(options: Scope & { keyring: Keyring }): WebhookRepository {
  const { keyring, ...scope } = options;
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listWebhooks({ scope, page }),
    get: async (webhookId: string) => {
      const held = isWebhook({ scope, webhookId });
      const [row] = await connectionOf(scope.database).select().from(webhooks).where(held);
      return row === undefined ? noSuchWebhook() : webhookFromRow(row);
    },
    create: (draft: WebhookDraft) => createWebhook({ scope, keyring, draft }),
    update: (change: { webhookId: string; draft: WebhookDraft }) => updateWebhook({ scope, ...change }),
    setEnabled: (change: { webhookId: string; enabled: boolean }) => setWebhookEnabled({ scope, ...change }),
    renewSecret: (renewal: SecretRenewal) => renewWebhookSecret({ scope, keyring, ...renewal }),
    remove: (webhookId: string) => removeWebhook({ scope, webhookId }),
  });
}

async function listWebhooks({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<Webhook>> {
  const size = pageSize(page);
  const after = afterCursor({ cursor: page.cursor, at: webhooks.createdAt, id: webhooks.id });
  const rows = await connectionOf(scope.database)
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.workspaceId, scope.workspaceId), after))
    .orderBy(desc(webhooks.createdAt), desc(webhooks.id))
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: ({ createdAt, id }) => ({ at: createdAt, id }),
    item: webhookFromRow,
  });
}
