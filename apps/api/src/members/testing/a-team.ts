import type { Role } from "@callhook/core";
import type { Browser } from "../../auth/testing/open-browser.ts";
import { startedApi } from "../../auth/testing/started-api.ts";
import { withInvitation } from "../../auth/testing/with-invitation.ts";
import { createTestClient } from "../../testing/start-api.ts";

type Api = Awaited<ReturnType<typeof startedApi>>;

/** An API whose owner is signed in, and who invites others as people do: by a link. */
export async function aTeam(variables: Record<string, string> = {}) {
  const api = await startedApi(variables);
  const owner = api.owner.client();
  async function join(role: Role): Promise<{ browser: Browser; userId: string; email: string }> {
    const email = `${role}@team.example`;
    const { link } = await owner.members.invite.mutate({ email, role });
    const browser = api.open();
    const person = { name: role, email, password: `the ${role} of the drains` };
    const answer = await browser.post("/sign-up/email", person, withInvitation(tokenOf(link)));
    if (answer.status !== 200) throw new Error(answer.message);
    const { id: userId } = await browser.client().me.get.query();
    return { browser, userId, email };
  }
  return { ...api, client: owner, serviceClient: api.client, join };
}

export function tokenOf(link: string): string {
  return new URL(link).pathname.split("/").at(-1) ?? "";
}

/** The client of a page that shows this workspace. */
export function showing({
  api,
  browser,
  workspaceId,
}: {
  api: Pick<Api, "url">;
  browser: Browser;
  workspaceId: string;
}) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { origin: api.url, cookie, "x-callhook-workspace": workspaceId };
  return createTestClient({ origin: api.url, headers });
}
