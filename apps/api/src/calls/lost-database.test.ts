import { startEndpoint } from "@callhook/core/testing";
import { expect, onTestFinished, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

test("a tool call without a database is refused as unavailable, and nothing reaches the endpoint", async () => {
  const endpoint = await startEndpoint();
  const api = await startApi();
  onTestFinished(async () => {
    await api.close();
    await endpoint.close();
  });
  const tool = await api.client.tools.create.mutate(anAreaTool(endpoint));
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  await api.database.close();
  const { code, message } = await refusalOf(
    api.client.calls.callTool.mutate({
      callId,
      functionName: tool.functionName,
      arguments: { zip_code: "94110" },
    }),
  );
  expect(code).toBe("unavailable");
  expect(message).toMatch(/^The database cannot be used right now\./);
  expect(endpoint.requests).toEqual([]);
});
