import { expect, test } from "vitest";
import { type Authentication, authenticationSchema } from "../../tool/authentication.ts";
import { showCredentials } from "./show-credentials.ts";

const request = {
  method: "GET" as const,
  url: "https://api.example.com/areas?zip=94110",
  headers: { authorization: "the tool's own", accept: "*/*" },
  body: null,
};

test.each<[Authentication, string]>([
  [{ type: "bearer", tokenSecret: "crm" }, "Bearer [secret crm]"],
  [{ type: "basic", username: "anna", passwordSecret: "crm" }, "Basic [anna:secret crm]"],
  [
    authenticationSchema.parse({
      type: "oauth2-client-credentials",
      tokenUrl: "https://login.example.com/token",
      clientId: "callhook",
      clientSecret: "crm",
    }),
    "Bearer [token for callhook]",
  ],
])("the credentials of %o stand where they will, by name", (authentication, shown) => {
  expect(showCredentials(request, authentication)).toEqual({
    ...request,
    headers: { authorization: shown, accept: "*/*" },
  });
});

test("a header of its own and a query parameter hold the name of their secret", () => {
  const header = showCredentials(request, { type: "header", name: "X-Key", valueSecret: "crm" });
  expect(header.headers["x-key"]).toBe("[secret crm]");
  const { url } = showCredentials(request, { type: "query", key: "key", valueSecret: "crm" });
  expect([...new URL(url).searchParams]).toEqual([
    ["zip", "94110"],
    ["key", "[secret crm]"],
  ]);
});

test("what proves itself elsewhere than in the request leaves it as it is", () => {
  expect(showCredentials(request, { type: "none" })).toBe(request);
  const certificate = { type: "mtls", certificateSecret: "crt", privateKeySecret: "key" } as const;
  expect(showCredentials(request, certificate)).toBe(request);
});
