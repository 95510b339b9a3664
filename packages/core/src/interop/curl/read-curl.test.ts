import { expect, test } from "vitest";
import { importTool } from "../import-tool.ts";

function draftOf(source: string) {
  const result = importTool({ format: "curl", source });
  if (result.status === "refused") throw new Error(`${result.place}: ${result.message}`);
  const [first] = result.drafts;
  if (first === undefined) throw new Error("No draft was made.");
  return first;
}

test("the plumber's command becomes the plumber's tool, with samples in what the model is told", () => {
  const { draft, report, secrets } = draftOf(`curl -X POST https://api.mybusiness.com/check-area \\
  -H 'Content-Type: application/json' \\
  -d '{"zip_code": "94110", "service_type": "blocked drain"}'`);
  expect(draft).toMatchObject({
    name: "Check area",
    description: "Use this to check area.",
    method: "POST",
    url: "https://api.mybusiness.com/check-area",
    bodyFormat: "json",
    headers: [],
    authentication: { type: "none" },
    effect: null,
    parameters: [
      {
        key: "zip_code",
        location: "body",
        type: "string",
        required: true,
        description: "The zip code, such as 94110.",
      },
      { key: "service_type", type: "string", description: "The service type, such as blocked drain." },
    ],
  });
  expect(report).toEqual([]);
  expect(secrets).toEqual([]);
});

test("a bearer token leaves only a name in the draft, and is given apart", () => {
  const { draft, secrets } = draftOf(
    `curl https://api.stripe.com/v1/balance -H "Authorization: Bearer sk_live_4eC39HqLyjWDarjtT1zdp7dc"`,
  );
  expect(draft.authentication).toEqual({ type: "bearer", tokenSecret: "stripe-token" });
  expect(secrets).toEqual([
    { name: "stripe-token", value: "sk_live_4eC39HqLyjWDarjtT1zdp7dc", place: "headers.Authorization" },
  ]);
  expect(JSON.stringify(draft)).not.toContain("4eC39");
});

test.for([
  [
    "a user and a password",
    `curl -u jane:pa55word https://a.test/x`,
    { type: "basic", username: "jane", passwordSecret: "a-password" },
    "pa55word",
  ],
  [
    "the same in a header",
    `curl -H 'Authorization: Basic amFuZTpwYTU1d29yZA==' https://a.test/x`,
    { type: "basic", username: "jane", passwordSecret: "a-password" },
    "pa55word",
  ],
  [
    "the same in the address",
    `curl https://jane:pa55word@a.test/x`,
    { type: "basic", username: "jane", passwordSecret: "a-password" },
    "pa55word",
  ],
  [
    "a key in a header",
    `curl -H 'X-API-Key: k-12345678' https://a.test/x`,
    { type: "header", name: "X-API-Key", valueSecret: "a-api-key" },
    "k-12345678",
  ],
  [
    "a key in the query",
    `curl 'https://a.test/x?api_key=k-12345678&q=1'`,
    { type: "query", key: "api_key", valueSecret: "a-api-key" },
    "k-12345678",
  ],
  [
    "a token by its option",
    `curl --oauth2-bearer t-12345678 https://a.test/x`,
    { type: "bearer", tokenSecret: "a-token" },
    "t-12345678",
  ],
] as const)(
  "%s becomes the tool's authentication, and nothing of it stays",
  ([, source, authentication, value]) => {
    const { draft, secrets } = draftOf(source);
    expect(draft.authentication).toEqual(authentication);
    expect(secrets.map((secret) => secret.value)).toEqual([value]);
    expect(JSON.stringify(draft)).not.toContain(value);
  },
);

test("a stand-in for a token is no token: the secret is named and has no value", () => {
  for (const standIn of ["YOUR_TOKEN", "<token>", "$API_TOKEN", "{{token}}", "xxxx"]) {
    const { secrets } = draftOf(`curl -H 'Authorization: Bearer ${standIn}' https://a.test/x`);
    expect(secrets).toMatchObject([{ name: "a-token", value: null }]);
  }
});

test("a password within a body is taken from a secret, also where another field repeats it", () => {
  const { draft, secrets } = draftOf(
    `curl https://a.test/x --json '{"client_secret":"s3cr3t-value","note":"use s3cr3t-value"}'`,
  );
  expect(draft.parameters[0]).toMatchObject({
    key: "client_secret",
    source: { from: "secret", name: "a-client-secret" },
  });
  expect(secrets).toHaveLength(1);
  expect(JSON.stringify(draft)).not.toContain("s3cr3t");
});

test("what a shell would make of it is what is read: quotes, escapes, continued lines, joined options", () => {
  const { draft } = draftOf(
    `$ curl -sSXPOST "https://a.test/it's/$(whoami)" --compressed -H"X-Tenant: a b" -d $'{"note":"it\\'s \\u00e9"}' # later`,
  );
  expect(draft).toMatchObject({
    method: "POST",
    headers: [{ name: "X-Tenant", value: "a b" }],
    parameters: [{ key: "note", description: "The note, such as it's é." }],
  });
});

test("what a browser copies for the Windows prompt is read too", () => {
  const { draft } = draftOf(
    'curl ^"https://a.test/leads^" ^\r\n  -H ^"x-tenant: 7^" ^\r\n  --data-raw ^"^{\\^"name\\^":\\^"Jane\\^"^}^"',
  );
  expect(draft).toMatchObject({ method: "POST", name: "Create lead", parameters: [{ key: "name" }] });
});

test("what browsers add of themselves is left out and said, cookies with the reason", () => {
  const { draft, report } = draftOf(
    `curl 'https://a.test/x' -H 'sec-fetch-mode: cors' -H 'user-agent: Mozilla/5.0' -H 'accept: */*' -b 'sid=abc'`,
  );
  expect(draft.headers).toEqual([]);
  expect(report).toEqual([
    { place: "headers.Cookie", message: expect.stringContaining("session of one browser") },
    {
      place: "headers",
      message: "Left out, because each client writes its own: sec-fetch-mode, user-agent.",
    },
  ]);
});

test("ids in the path become parameters, those that are written as placeholders without a word", () => {
  const { draft, report } = draftOf("curl https://a.test/customers/4711/visits/{visit}");
  expect(draft.url).toBe("https://a.test/customers/{customer_id}/visits/{visit}");
  expect(draft.parameters).toMatchObject([
    { key: "customer_id", location: "path", description: "The customer id, such as 4711." },
    { key: "visit", location: "path" },
  ]);
  expect(report).toEqual([
    { place: "url", message: "4711 looks like an id; it became the parameter customer_id." },
  ]);
});

test("a query is read with its types, and -G sends data there", () => {
  const { draft } = draftOf(
    "curl -G https://a.test/search -d q=drain -d limit=5 --data-urlencode 'open=true'",
  );
  expect(draft).toMatchObject({
    method: "GET",
    url: "https://a.test/search",
    parameters: [
      { key: "q", location: "query", type: "string" },
      { key: "limit", type: "integer" },
      { key: "open", type: "boolean" },
    ],
  });
});

test("a form is sent as a form, and files are left out", () => {
  const { draft, report } = draftOf("curl https://a.test/x -F name=Jane -F photo=@me.png");
  expect(draft).toMatchObject({ method: "POST", bodyFormat: "form", parameters: [{ key: "name" }] });
  expect(report).toMatchObject([{ place: "body.photo" }]);
  expect(draftOf("curl https://a.test/x -d 'name=Jane&age=7'").draft.bodyFormat).toBe("form");
});

test("several commands are several operations, and none is chosen for you", () => {
  const result = importTool({
    format: "auto",
    source: "curl https://a.test/one\n\ncurl -X DELETE https://a.test/two/7\n",
  });
  expect(result).toMatchObject({
    format: "curl",
    operations: [
      { id: "command-1", method: "GET", path: "/one" },
      { id: "command-2", method: "DELETE", path: "/two/7" },
    ],
    drafts: [],
  });
});

test("a nested body is read to the depth that a tool can hold", () => {
  const { draft } = draftOf(
    `curl https://a.test/x --json '{"visit":{"at":"2026-03-14","items":[{"sku":"a","count":2}]}}'`,
  );
  expect(draft.parameters).toMatchObject([
    {
      key: "visit",
      type: "object",
      properties: [
        { key: "at", type: "string" },
        {
          key: "items",
          type: "array",
          items: { type: "object", properties: [{ key: "sku" }, { key: "count", type: "integer" }] },
        },
      ],
    },
  ]);
});

test.for([
  ["nothing", "wget https://a.test", "line 1", "There is no cURL command; it begins with curl."],
  [
    "an open quotation mark",
    "curl https://a.test \\\n -d '{",
    "line 2",
    "The quotation mark ' that opens here is never closed; copy the whole command.",
  ],
  ["no address", "curl -X POST", "url", "The command names no address to call."],
  ["an option without its value", "curl https://a.test -H", "-H", "The option -H lacks its value."],
  [
    "a broken body",
    `curl https://a.test -d '{"a":'`,
    "body",
    expect.stringContaining("The body is not valid JSON"),
  ],
  ["another protocol", "curl ftp://a.test/x", "url", "URL must start with https:// or http://."],
] as const)("%s is refused by place", ([, source, place, message]) => {
  expect(importTool({ format: "curl", source })).toEqual({ status: "refused", place, message });
});
