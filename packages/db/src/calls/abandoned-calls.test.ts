import { expect, test } from "vitest";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { abandonedCalls } from "./abandoned-calls.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();

test("idle active calls of every workspace are found, the longest idle first, and ended ones are not", async () => {
  await addWorkspace({ database, id: "other" });
  const here = callRepository({ database, workspaceId: "default" });
  const there = callRepository({ database, workspaceId: "other" });
  const first = await startACall(here);
  const second = await startACall(there);
  const ended = await startACall(here);
  await here.append({ callId: ended.id, events: [callEnded()] });

  const idle = abandonedCalls(database);
  const future = new Date(Date.now() + 60_000);
  const expected = [
    { workspaceId: "default", callId: first.id },
    { workspaceId: "other", callId: second.id },
  ];
  expect(await idle.list({ idleSince: future, limit: 10 })).toEqual(expected);
  expect(await idle.list({ idleSince: future, limit: 1 })).toEqual(expected.slice(0, 1));
  expect(await idle.list({ idleSince: new Date(Date.now() - 60_000), limit: 10 })).toEqual([]);
});
