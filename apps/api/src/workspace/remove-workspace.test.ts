import { startEndpoint } from "@callhook/core/testing";
import { expect, onTestFinished, test } from "vitest";
import { aTeam, showing } from "../members/testing/a-team.ts";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf } from "../testing/start-api.ts";

test("what runs for an open call stops when its workspace is removed: nothing is booked for nobody", async () => {
  const endpoint = await startEndpoint();
  onTestFinished(() => endpoint.close());
  const { client, owner, url } = await aTeam();
  const { id: workspaceId } = await client.workspace.create.mutate({ name: "Doomed" });
  const doomed = showing({ api: { url }, browser: owner, workspaceId });
  await doomed.tools.create.mutate(anAreaTool(endpoint));
  const hangUp = Promise.withResolvers<void>();
  endpoint.respondWith((response) => void response.once("close", hangUp.resolve));
  const { callId } = await doomed.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const turn = Array.fromAsync(
    await doomed.calls.say.mutate({ callId, text: "Do you come out to 94110?" }),
  ).catch(() => "broken off");
  await expect.poll(() => endpoint.requests, { timeout: 5_000 }).toHaveLength(1);
  await doomed.workspace.remove.mutate({ name: "Doomed" });
  await hangUp.promise;
  await turn;
  expect(await refusalOf(doomed.calls.get.query({ callId }))).toMatchObject({ code: "not-found" });
});
