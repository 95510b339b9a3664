import { expect, test } from "vitest";
import { aParameter, aToolDraft } from "../testing/a-tool.ts";
import { testPorts } from "../testing/test-ports.ts";
import { previewTool } from "./preview-tool.ts";

const ports = testPorts({
  send: async () => {
    throw new Error("A preview sends nothing.");
  },
  ledger: {
    claim: () => untouched(),
    settle: () => untouched(),
    history: () => untouched(),
    askConfirmation: () => untouched(),
    useConfirmation: () => untouched(),
  },
});

function untouched(): never {
  throw new Error("A preview leaves the ledger alone.");
}

test("a preview is the request that would be sent, and neither endpoint nor ledger hears of it", async () => {
  const tool = aToolDraft({ parameters: [aParameter()], confirmation: { mode: "always" } });
  const context = { callId: "call_1", toolCallId: "call_0" };
  const preview = await previewTool({ tool, arguments: { zip_code: 94110 }, context }, ports);
  expect(preview).toMatchObject({
    status: "not-sent",
    request: { method: "POST", url: "https://api.example.com/check-area", body: '{"zip_code":"94110"}' },
  });
  expect(preview.request?.headers).toMatchObject({
    "content-type": "application/json",
    "user-agent": "Callhook/test",
    "x-callhook-call-id": "call_1",
  });
});

test("a secret is shown by its name, and its value is not even read", async () => {
  const secrets = () => {
    throw new Error("A preview reads no secret.");
  };
  const tool = aToolDraft({
    parameters: [aParameter(), aParameter({ key: "tenant", source: { from: "secret", name: "tenant" } })],
    headers: [{ name: "X-Key", value: { from: "secret", name: "crm-key" } }],
    authentication: { type: "bearer", tokenSecret: "crm-token" },
  });
  const preview = await previewTool({ tool, arguments: { zip_code: "94110" } }, { ...ports, secrets });
  expect(preview).toMatchObject({
    status: "not-sent",
    request: {
      headers: { authorization: "Bearer [secret crm-token]", "x-key": "[secret crm-key]" },
      body: '{"zip_code":"94110","tenant":"[secret tenant]"}',
    },
  });
});

test("arguments that do not fit are told as the tool call would tell them", async () => {
  const tool = aToolDraft({ parameters: [aParameter()] });
  expect(await previewTool({ tool, arguments: {} }, ports)).toMatchObject({
    status: "failed",
    reason: "invalid-arguments",
    issues: [{ parameter: "zip_code" }],
    request: null,
  });
});

test("a tool that breaks the rules of a draft has no request", async () => {
  const tool = { ...aToolDraft(), url: "not a URL" };
  expect(await previewTool({ tool, arguments: {} }, ports)).toMatchObject({
    status: "failed",
    reason: "misconfigured",
  });
});
