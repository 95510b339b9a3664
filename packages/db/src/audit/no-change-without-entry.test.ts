import { type Actor, lineDraftSchema } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiKeyRepository } from "../access/api-key-repository.ts";
import { agentRepository } from "../agents/agent-repository.ts";
import { connectionOf } from "../database.ts";
import { translateDatabaseError } from "../database-error.ts";
import { invitationAccess } from "../members/invitation-access.ts";
import { invitationRepository } from "../members/invitation-repository.ts";
import { lineRepository } from "../lines/line-repository.ts";
import { memberRepository } from "../members/member-repository.ts";
import { addMember } from "../people/people-repository.ts";
import { agents } from "../schema/agents.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { invitations } from "../schema/invitations.ts";
import { lines } from "../schema/lines.ts";
import { members } from "../schema/members.ts";
import { tools } from "../schema/tools.ts";
import { workspaces } from "../schema/workspaces.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { addPerson } from "../testing/add-person.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const workspaceId = "default";

type World = Awaited<ReturnType<typeof openWorld>>;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await connection.execute(
    sql`alter table audit_events add constraint no_more_entries check (action is null) not valid`,
  );
});
afterAll(() => connection.execute(sql`alter table audit_events drop constraint no_more_entries`));

/** One of everything, in a workspace of Olive, an owner, with Vera beside her and Ned at the door. */
async function openWorld() {
  const { userId: olive } = await addPerson({ database, email: "olive@example.com" });
  const { userId: vera } = await addPerson({ database, email: "vera@example.com", role: "viewer" });
  const { userId: ned } = await addPerson({ database, email: "ned@example.com", role: null });
  const actor: Actor = {
    kind: "person",
    id: olive,
    name: "olive@example.com",
    ipAddress: null,
    userAgent: null,
  };
  const asOlive = { database, workspaceId, actor };
  const asVera = { ...asOlive, actor: { ...actor, id: vera, name: "vera@example.com" } };
  const keyDraft = { name: "Key", scopes: [], expiresAt: null, requestsPerMinute: null };
  const invitation = await invitationRepository(asOlive).invite({ email: "ned@example.com", role: "viewer" });
  const tool = await toolRepository(asOlive).create(aToolDraft({ name: "Before" }));
  const key = await apiKeyRepository(asOlive).create(keyDraft);
  const line = await lineRepository({ ...asOlive, keyring }).create(lineDraft("Main"));
  return { olive, vera, ned, actor, asOlive, asVera, keyDraft, invitation, tool, key, line };
}

const keyring = openKeyring(["k".repeat(32)]);
const lineDraft = (name: string) => lineDraftSchema.parse({ name, provider: "retell" });

const changes: Record<string, (world: World) => Promise<unknown>> = {
  "creating a tool": ({ asOlive }) => toolRepository(asOlive).create(aToolDraft({ name: "Another" })),
  "changing a tool": ({ asOlive, tool }) =>
    toolRepository(asOlive).update({ toolId: tool.id, baseVersion: 1, draft: aToolDraft({ name: "After" }) }),
  "switching a tool off": ({ asOlive, tool }) =>
    toolRepository(asOlive).setEnabled({ toolId: tool.id, enabled: false }),
  "removing a tool": ({ asOlive, tool }) => toolRepository(asOlive).remove(tool.id),
  "changing an agent": ({ asOlive }) =>
    agentRepository(asOlive).update({ id: "receptionist", greeting: "Never said" }),
  "adding a phone line": ({ asOlive }) =>
    lineRepository({ ...asOlive, keyring }).create(lineDraft("Another")),
  "changing a phone line": ({ asOlive, line }) =>
    lineRepository({ ...asOlive, keyring }).update({ lineId: line.id, draft: lineDraft("After") }),
  "switching a phone line off": ({ asOlive, line }) =>
    lineRepository({ ...asOlive, keyring }).setEnabled({ lineId: line.id, enabled: false }),
  "giving a phone line a new address": ({ asOlive, line }) =>
    lineRepository({ ...asOlive, keyring }).renewAddress(line.id),
  "removing a phone line": ({ asOlive, line }) => lineRepository({ ...asOlive, keyring }).remove(line.id),
  "creating a key": ({ asOlive, keyDraft }) =>
    apiKeyRepository(asOlive).create({ ...keyDraft, name: "Another" }),
  "issuing a token": ({ asOlive }) =>
    apiKeyRepository(asOlive).issueToken({
      name: "Token",
      scopes: [],
      expiresAt: new Date(Date.now() + 60_000),
      callId: null,
    }),
  "revoking a key": ({ asOlive, key }) => apiKeyRepository(asOlive).revoke(key.id),
  "inviting somebody": ({ asOlive }) =>
    invitationRepository(asOlive).invite({ email: "new@example.com", role: "viewer" }),
  "renewing an invitation": ({ asOlive, invitation }) =>
    invitationRepository(asOlive).renew(invitation.invitationId),
  "withdrawing an invitation": ({ asOlive, invitation }) =>
    invitationRepository(asOlive).revoke(invitation.invitationId),
  "accepting an invitation": ({ ned, actor, invitation }) =>
    invitationAccess(database).accept({
      token: invitation.token,
      person: { id: ned, email: "ned@example.com" },
      actor,
    }),
  "adding a member": ({ asOlive, ned }) =>
    addMember({ scope: asOlive, userId: ned, role: "viewer", email: "ned@example.com" }),
  "changing a role": ({ asOlive, vera }) =>
    memberRepository(asOlive).setRole({ userId: vera, role: "editor" }),
  "removing a member": ({ asOlive, vera }) => memberRepository(asOlive).remove(vera),
  leaving: ({ asVera }) => memberRepository(asVera).leave(),
  "creating a workspace": ({ olive, actor }) =>
    workspaceRepository(database).create({ name: "Another", plan: "plus", ownerId: olive, actor }),
  "renaming a workspace": ({ actor }) =>
    workspaceRepository(database).rename({ workspaceId, name: "Renamed", actor }),
  "changing the plan": ({ actor }) =>
    workspaceRepository(database).setPlan({ workspaceId, plan: "pro", actor }),
};

/** Everything that one of these changes could have left behind. */
async function state(): Promise<string[][]> {
  const tables = [tools, agents, apiKeys, invitations, lines, members, workspaces, auditEvents];
  const contents = await Promise.all(tables.map((table) => connection.select().from(table)));
  return contents.map((rows) => rows.map((row) => JSON.stringify(row)).toSorted());
}

test.each(Object.entries(changes))(
  "%s is undone where its entry cannot be written",
  async (_name, change) => {
    const before = await state();
    const error = translateDatabaseError(await rejectionOf(change(world)));
    expect(error).toMatchObject({ constraint_name: "no_more_entries" });
    expect(await state()).toEqual(before);
  },
);
