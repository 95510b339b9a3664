import { expect, test } from "vitest";
import { aToolDraft } from "../testing/a-tool.ts";
import { toolDraftSchema } from "../tool/tool-draft.ts";
import { toolUrlSchema, urlPlaceholders } from "../tool/tool-url.ts";
import { fillUrl, referencesIn } from "./environment-text.ts";
import { environmentValueSchema } from "./environment-variable.ts";
import { missingValues } from "./missing-values.ts";
import { toolInEnvironment } from "./tool-in-environment.ts";
import { variablesOfDraft } from "./variables-of-draft.ts";

test.each([
  "{{env.base_url}}",
  "{{env.base_url}}/customers/{phone}?v={{env.version}}",
  "https://{{env.host}}/x",
  "https://{{env.name}}.example.com:{{env.port}}/x",
  "https://a.example/{{ env.tenant }}/{key}",
])("%s is a URL whose variables are filled in later", (url) => {
  expect(toolUrlSchema.safeParse(url).error?.issues).toBeUndefined();
});

test.each([
  ["{{base_url}}/x", "In double braces, only a variable of the environment may stand: {{env.base_url}}."],
  ["{{env.base url}}/x", "In double braces, only a variable of the environment may stand: {{env.base_url}}."],
  ["x{{env.base_url}}", "URL must start with https:// or http://."],
  ["https://{host}/{{env.x}}", "A {placeholder} may stand in the path only, not in the host."],
  ["https://me:{{env.x}}@a.example/", "URL must not hold a user name or password."],
])("%s is no URL", (url, message) => {
  expect(toolUrlSchema.safeParse(url).error?.issues[0]?.message).toBe(message);
});

test("a variable is no path parameter, and a base URL's own slash is not doubled", () => {
  const url = "{{env.base_url}}/customers/{phone}";
  expect(urlPlaceholders(url)).toEqual(["phone"]);
  expect(referencesIn(url)).toEqual(["base_url"]);
  expect(fillUrl(url, { base_url: "https://a.example/v1/" })).toBe("https://a.example/v1/customers/{phone}");
  expect(fillUrl(url, {})).toBe(url);
});

const draft = toolDraftSchema.parse(
  aToolDraft({
    method: "POST",
    url: "{{env.base_url}}/x",
    headers: [
      { name: "X-Tenant", value: "t-{{env.tenant}}" },
      { name: "X-Region", value: { from: "constant", value: "{{env.region}}" } },
    ],
    parameters: [
      {
        key: "retries",
        location: "body",
        type: "integer",
        required: true,
        source: { from: "constant", value: "{{env.retries}}" },
      },
    ],
    authentication: {
      type: "oauth2-client-credentials",
      tokenUrl: "{{env.login}}/token",
      clientId: "{{env.client}}",
      clientSecret: "key",
      origin: "{{env.base_url}}",
      parameters: { audience: "{{env.base_url}}" },
    },
  }),
);

test("variables are found and filled in wherever a tool has a text of its own, and in no name of a secret", () => {
  expect(new Set(variablesOfDraft(draft).map(({ name }) => name))).toEqual(
    new Set(["base_url", "tenant", "region", "retries", "login", "client"]),
  );
  const values = {
    base_url: "https://staging.example/v1",
    tenant: "7",
    region: "eu",
    retries: "3",
    login: "https://login.example",
    client: "c-1",
  };
  expect(toolInEnvironment(draft, values)).toMatchObject({
    url: "https://staging.example/v1/x",
    headers: [{ value: "t-7" }, { value: { value: "eu" } }],
    parameters: [{ source: { value: "3" } }],
    authentication: {
      tokenUrl: "https://login.example/token",
      clientId: "c-1",
      clientSecret: "key",
      origin: "https://staging.example",
      parameters: { audience: "https://staging.example/v1" },
    },
  });
});

test("a variable without a value is told with its field and the environments that miss it", () => {
  const only = toolDraftSchema.parse(aToolDraft({ url: "{{env.base_url}}/x" }));
  const production = { name: "production", values: { base_url: "https://a.example" } };
  const staging = { name: "staging", values: {} };
  expect(missingValues(only, [production])).toEqual([]);
  expect(missingValues(only, [production, staging])).toEqual([
    {
      variable: "base_url",
      path: ["url"],
      environments: ["staging"],
      message:
        "The environment variable base_url has no value in staging; give it one in Settings → Environments, or the tool cannot run there.",
    },
  ]);
  expect(missingValues(only, [staging])[0]?.message).toContain("There is no environment variable base_url");
});

test.each([
  ["a line break", "https://a.example\r\nX-Evil: 1"],
  ["a placeholder", "https://a.example/{caller}"],
  ["a credential", "sk-live-4f9a8b7c6d5e4f3a2b1c"],
  ["nothing", "  "],
])("a value that is %s is refused", (_what, value) => {
  expect(environmentValueSchema.safeParse(value).success).toBe(false);
});
