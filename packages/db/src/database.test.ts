import { CallhookError } from "@callhook/core";
import { expect, inject, test } from "vitest";
import { agentRepository } from "./agents/agent-repository.ts";
import { callRepository } from "./calls/call-repository.ts";
import { openDatabase } from "./database.ts";
import { urlOfDatabase } from "./testing/database-url.ts";
import { rejectionOf } from "./testing/rejection.ts";
import { startACall } from "./testing/start-a-call.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const { database, url } = useTestDatabase();

test("a database that answers can be pinged", async () => {
  expect(await database.ping()).toBeUndefined();
});

test.each([
  ["nobody listens", () => "postgres://callhook:s3cret@127.0.0.1:1/callhook"],
  ["the password is wrong", () => url.replace(/:[^:@/]+@/, ":s3cret@")],
  ["the database does not exist", () => urlOfDatabase({ url, name: "nowhere" })],
])("where %s every verb says that the database cannot be used, and gives nothing away", async (_, urlOf) => {
  const database = openDatabase({ url: urlOf() });
  const scope = { database, workspaceId: "default" };
  for (const attempt of [
    () => database.ping(),
    () => agentRepository(scope).list(),
    () => startACall(callRepository(scope)),
  ]) {
    const error = await rejectionOf(attempt());
    expect(error).toBeInstanceOf(CallhookError);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(String(error)).not.toMatch(/s3cret|select|insert/i);
  }
  await database.close();
});

test("a fault of the database itself is thrown bare, without the query and its values", async () => {
  const { adminUrl } = inject("testServer");
  const database = openDatabase({ url: adminUrl });
  const scope = { database, workspaceId: "workspace-value" };
  const error = await rejectionOf(agentRepository(scope).list());
  expect(error).toMatchObject({ code: "42P01" });
  expect(String(error)).not.toMatch(/select|workspace-value/);
  await database.close();
});

test("a database that was not opened here is refused at once", () => {
  const copy = { ...database };
  expect(() => agentRepository({ database: copy, workspaceId: "default" })).toThrow(TypeError);
});

test("closing waits for nothing when the database was never used", async () => {
  await openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" }).close();
});
