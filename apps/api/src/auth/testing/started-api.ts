import type { AuditAction } from "@callhook/core";
import { addInvitation } from "@callhook/db/testing";
import { type Logger, pino } from "pino";
import { onTestFinished } from "vitest";
import { startApi } from "../../testing/start-api.ts";
import { ed, olive, openBrowser } from "./open-browser.ts";
import { withInvitation } from "./with-invitation.ts";

/** An API with its owner signed in, gone when the test ends. */
export async function startedApi(variables: Record<string, string> = {}, logger?: Logger) {
  const api = await startApi(variables, logger ?? pino({ level: "silent" }));
  onTestFinished(() => api.close());
  const open = (headers?: Record<string, string>) =>
    openBrowser({ url: api.url, ...(headers === undefined ? {} : { headers }) });
  const owner = open();
  const signedUp = await owner.post("/sign-up/email", olive);
  if (signedUp.status !== 200 && variables["DATABASE_URL"] === undefined) throw new Error(signedUp.message);

  /** The browser of a person who was invited by mail, and has an account by now. */
  async function signUpEd() {
    const browser = open();
    const token = await addInvitation({ database: api.database, email: ed.email });
    await browser.post("/sign-up/email", ed, withInvitation(api.mailedToken(token)));
    return browser;
  }
  /** What the audit log holds, oldest first. */
  async function auditOf(action: AuditAction) {
    const { items } = await api.client.auditLog.list.query({ action });
    return items.toReversed();
  }
  return { ...api, open, owner, signUpEd, auditOf };
}
