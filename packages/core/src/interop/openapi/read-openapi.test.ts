import { expect, test } from "vitest";
import type { ImportedTool } from "../imported-tool.ts";
import { importTool } from "../import-tool.ts";

function imported(source: string, operations?: string[]) {
  const result = importTool({ format: "auto", source, operations });
  if (result.status === "refused") throw new Error(`${result.place}: ${result.message}`);
  return result;
}

function only(source: string, operation: string): ImportedTool {
  const [first] = imported(source, [operation]).drafts;
  if (first === undefined) throw new Error("No draft was made.");
  return first;
}

const shop = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
servers:
  - url: https://{region}.shop.test/v1
    variables: { region: { default: eu } }
security: [{ key: [] }]
paths:
  /orders/{order-id}:
    parameters:
      - { name: order-id, in: path, required: true, schema: { type: string }, description: "The **number** of the order." }
    get:
      operationId: getOrder
      summary: Find an order
      description: Returns where an order is.
      parameters:
        - { name: verbose, in: query, schema: { type: [boolean, "null"] } }
        - { name: status, in: query, schema: { type: string, enum: [open, shipped] } }
        - { name: X-Tenant, in: header, required: true, schema: { const: plumber } }
        - { name: session, in: cookie, schema: { type: string } }
    patch:
      operationId: updateOrder
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - { $ref: "#/components/schemas/Change" }
                - { type: object, required: [reason], properties: { reason: { type: string, maxLength: 200 } } }
  /orders:
    post:
      summary: Place an order
      security: []
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [sku]
              properties:
                sku: { type: string, examples: [wax-ring] }
                count: { type: integer, minimum: 1, maximum: 9, default: 1, description: How many. }
                placed: { type: string, readOnly: true }
components:
  securitySchemes:
    key: { type: http, scheme: bearer }
  schemas:
    Change:
      type: object
      properties:
        at: { type: string, format: date-time, description: When. }
        lines: { type: array, items: { $ref: "#/components/schemas/Line" } }
    Line:
      type: object
      properties: { sku: { type: string }, price: { type: number } }
`;

test("a document offers its operations, and makes drafts of those that are chosen", () => {
  const { operations, drafts, format } = imported(shop);
  expect(format).toBe("openapi");
  expect(operations).toEqual([
    { id: "get /orders/{order-id}", method: "GET", path: "/orders/{order-id}", summary: "Find an order" },
    { id: "patch /orders/{order-id}", method: "PATCH", path: "/orders/{order-id}", summary: "updateOrder" },
    { id: "post /orders", method: "POST", path: "/orders", summary: "Place an order" },
  ]);
  expect(drafts).toEqual([]);
});

test("parameters keep place, type, options and words; a constant is sent without asking", () => {
  const { draft, report, secrets } = only(shop, "get /orders/{order-id}");
  expect(draft).toMatchObject({
    name: "Find an order",
    description: "Use this to find an order. Returns where an order is.",
    method: "GET",
    url: "https://eu.shop.test/v1/orders/{order-id}",
    authentication: { type: "bearer", tokenSecret: "shop-token" },
    parameters: [
      { key: "order-id", location: "path", required: true, description: "The number of the order." },
      { key: "verbose", location: "query", type: "boolean", required: false },
      { key: "status", location: "query", options: ["open", "shipped"] },
      { key: "X-Tenant", location: "header", source: { from: "constant", value: "plumber" } },
    ],
  });
  expect(secrets).toEqual([{ name: "shop-token", value: null, place: "security.key" }]);
  expect(report).toEqual([
    { place: "parameters.session", message: "A tool sends no cookies; this was left out." },
  ]);
});

test("a body is read through references and allOf, with its nested parts", () => {
  const { draft } = only(shop, "patch /orders/{order-id}");
  expect(draft.name).toBe("Update order");
  const body = draft.parameters.filter(({ location }) => location === "body");
  expect(body).toMatchObject([
    { key: "at", description: "When (a date and time such as 2026-03-14T09:30:00Z)." },
    {
      key: "lines",
      items: { type: "object", properties: [{ key: "sku" }, { key: "price", type: "number" }] },
    },
    { key: "reason", required: true },
  ]);
});

test("a form stays a form, without what only the endpoint writes, and security can be none", () => {
  const { draft } = only(shop, "post /orders");
  expect(draft).toMatchObject({
    bodyFormat: "form",
    authentication: { type: "none" },
    parameters: [
      { key: "sku", required: true, description: "The sku, such as wax-ring." },
      {
        key: "count",
        type: "integer",
        description: "How many (at least 1, at most 9, 1 if nothing is said).",
      },
    ],
  });
});

test("OpenAPI 2.0 says the same in other places", () => {
  const source = JSON.stringify({
    swagger: "2.0",
    host: "api.acme.test",
    basePath: "/v2",
    schemes: ["https"],
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Api-Key" } },
    security: [{ key: [] }],
    definitions: {
      Lead: {
        type: "object",
        required: ["phone"],
        properties: { phone: { type: "string" }, age: { type: "integer" } },
      },
    },
    paths: {
      "/leads": {
        post: {
          operationId: "createLead",
          parameters: [{ in: "body", name: "body", schema: { $ref: "#/definitions/Lead" } }],
        },
      },
      "/leads/{id}": {
        get: {
          parameters: [
            { in: "path", name: "id", required: true, type: "string" },
            { in: "query", name: "sort", type: "string", enum: ["up", "down"] },
          ],
        },
        put: {
          parameters: [
            { in: "path", name: "id", required: true, type: "integer" },
            { in: "formData", name: "note", type: "string" },
          ],
        },
      },
    },
  });
  expect(only(source, "post /leads").draft).toMatchObject({
    url: "https://api.acme.test/v2/leads",
    authentication: { type: "header", name: "X-Api-Key", valueSecret: "acme-api-key" },
    parameters: [
      { key: "phone", required: true },
      { key: "age", required: false },
    ],
  });
  expect(only(source, "get /leads/{id}").draft.parameters).toMatchObject([
    { key: "id", location: "path" },
    { key: "sort", options: ["up", "down"] },
  ]);
  expect(only(source, "put /leads/{id}").draft).toMatchObject({
    bodyFormat: "form",
    parameters: [
      { key: "id", type: "integer" },
      { key: "note", location: "body" },
    ],
  });
});

test("OpenAPI 3.0's nullable and a type that is missing are understood", () => {
  const schema = {
    properties: { note: { type: "string", nullable: true }, kind: { enum: ["a", "b"] }, list: { items: {} } },
  };
  const source = JSON.stringify({
    openapi: "3.0.3",
    servers: [{ url: "https://a.test" }],
    paths: { "/x": { post: { requestBody: { content: { "application/json": { schema } } } } } },
  });
  expect(only(source, "post /x").draft.parameters).toMatchObject([
    { key: "note", type: "string" },
    { key: "kind", options: ["a", "b"] },
    { key: "list", type: "array", items: { type: "string" } },
  ]);
});

function withSchema(schema: unknown, components: unknown = {}): string {
  return JSON.stringify({
    openapi: "3.1.0",
    servers: [{ url: "https://a.test" }],
    paths: { "/x": { post: { requestBody: { content: { "application/json": { schema } } } } } },
    components: { schemas: components },
  });
}

test("a schema that holds itself is followed as far as a tool goes, and the rest is reported", () => {
  const node = {
    type: "object",
    properties: { name: { type: "string" }, child: { $ref: "#/components/schemas/Node" } },
  };
  const { draft, report } = only(
    withSchema({ $ref: "#/components/schemas/Node" }, { Node: node }),
    "post /x",
  );
  expect(draft.parameters.map(({ key }) => key)).toEqual(["name", "child"]);
  expect(report).toMatchObject([{ message: expect.stringContaining("holds itself") }]);
});

test("references in a circle, to nowhere and to other documents end, are reported, and are never fetched", () => {
  const schema = {
    type: "object",
    properties: {
      circle: { $ref: "#/components/schemas/A" },
      nowhere: { $ref: "#/components/schemas/None" },
      file: { $ref: "file:///etc/passwd" },
      web: { $ref: "http://169.254.169.254/latest" },
      polluting: { $ref: "#/__proto__/polluted" },
    },
  };
  const components = { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } };
  const { report } = only(withSchema(schema, components), "post /x");
  const said = report.map(({ message }) => message).join(" ");
  expect(said).toContain("These references go in a circle");
  expect(said).toContain("leads nowhere");
  expect(said).toContain("file:///etc/passwd is in another document, which is not fetched");
  expect(said).toContain("http://169.254.169.254/latest is in another document, which is not fetched");
});

test("allOf upon allOf that doubles with every level ends with the steps", () => {
  const components: Record<string, unknown> = {};
  for (let level = 0; level < 30; level += 1) {
    const next = { $ref: `#/components/schemas/L${level + 1}` };
    components[`L${level}`] = { allOf: [next, next], properties: { [`p${level}`]: next } };
  }
  const started = performance.now();
  only(withSchema({ $ref: "#/components/schemas/L0" }, components), "post /x");
  expect(performance.now() - started).toBeLessThan(3000);
});

test("a document without a host is drafted with an address that nobody has, and says so", () => {
  const source = JSON.stringify({ openapi: "3.1.0", paths: { "/x": { get: {} } } });
  const { draft, report } = only(source, "get /x");
  expect(draft.url).toBe("https://api.example.com/x");
  expect(report).toMatchObject([
    { place: "servers", message: expect.stringContaining("write the real address") },
  ]);
});

test.for<[string, string, string]>([
  ["another version", `{"openapi":"1.0","paths":{}}`, "openapi"],
  ["no paths", `{"openapi":"3.1.0"}`, "paths"],
  ["no operations", `{"openapi":"3.1.0","paths":{"/x":{}}}`, "paths"],
])("%s is refused by place", ([, source, place]) => {
  expect(importTool({ format: "openapi", source })).toMatchObject({ status: "refused", place });
});
