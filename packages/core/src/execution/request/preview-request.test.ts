import { expect, test } from "vitest";
import { aParameter, aToolDraft } from "../../testing/index.ts";
import { previewRequest } from "./preview-request.ts";

test("what only a call knows, and every secret, is shown as a placeholder", () => {
  const tool = aToolDraft({
    url: "https://api.example.com/customers/{account}",
    parameters: [
      aParameter(),
      aParameter({ key: "account", location: "path", source: { from: "variable", name: "account" } }),
      aParameter({ key: "token", source: { from: "secret", name: "crm-key" } }),
      aParameter({ key: "tier", source: { from: "constant", value: "gold" } }),
      aParameter({ key: "caller", location: "query", source: { from: "system", value: "caller-number" } }),
      aParameter({ key: "never", source: { from: "omitted" } }),
    ],
    headers: [
      { name: "X-Key", value: { from: "secret", name: "crm-key" } },
      { name: "X-Plan", value: { from: "variable", name: "plan" } },
      { name: "X-Tenant", value: "north" },
    ],
    authentication: { type: "bearer", tokenSecret: "crm-token" },
  });
  const { request, issues } = previewRequest({ tool, arguments: { zip_code: 94110, token: "mine" } });
  expect(issues).toEqual([]);
  expect(request).toMatchObject({
    headers: {
      authorization: "Bearer [secret crm-token]",
      "x-key": "[secret crm-key]",
      "x-plan": "[variable plan]",
      "x-tenant": "north",
    },
    body: '{"zip_code":"94110","token":"[secret crm-key]","tier":"gold"}',
  });
  const { pathname, searchParams } = new URL(request?.url ?? "");
  expect(decodeURIComponent(pathname)).toBe("/customers/[variable account]");
  expect([...searchParams]).toEqual([["caller", "[caller number]"]]);
});

test("arguments that do not fit are told, and there is no request", () => {
  const tool = aToolDraft({ parameters: [aParameter()] });
  expect(previewRequest({ tool, arguments: {} })).toMatchObject({
    request: null,
    issues: [{ parameter: "zip_code" }],
  });
});
