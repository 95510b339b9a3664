import { startEndpoint } from "@callhook/core/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";

async function aCallWithATool() {
  const endpoint = await startEndpoint();
  const api = await startApi();
  onTestFinished(async () => {
    await api.close();
    await endpoint.close();
  });
  const tool = await api.client.tools.create.mutate(anAreaTool(endpoint));
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  return { api, endpoint, callId, functionName: tool.functionName };
}

test("the first tool call of a call does not wait for a connection", async () => {
  const { api, endpoint, callId, functionName } = await aCallWithATool();
  await vi.waitFor(() => expect(endpoint.connections.open).toBe(1), { timeout: 5_000 });
  const outcome = await api.client.calls.callTool.mutate({
    callId,
    functionName,
    arguments: { zip_code: "94110" },
  });
  expect(outcome).toMatchObject({ status: "succeeded", timings: { dns: 0, connect: 0, tls: 0 } });
  expect(endpoint.connections.accepted).toBe(1);
});

test("a call whose endpoint is not there yet starts, and its tool works once the endpoint is", async () => {
  const endpoint = await startEndpoint();
  await endpoint.close();
  const api = await startApi();
  onTestFinished(() => api.close());
  const tool = await api.client.tools.create.mutate(anAreaTool(endpoint));
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const port = Number(new URL(endpoint.url).port);
  const later = await startEndpoint({ port });
  onTestFinished(() => later.close());
  const outcome = await api.client.calls.callTool.mutate({
    callId,
    functionName: tool.functionName,
    arguments: { zip_code: "94110" },
  });
  expect(outcome.status).toBe("succeeded");
});
