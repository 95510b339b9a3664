import { expect, test } from "vitest";
import { importTool } from "../import-tool.ts";

const collection = {
  info: { name: "Shop", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  variable: [
    { key: "baseUrl", value: "https://{{host}}/v1" },
    { key: "host", value: "api.shop.test" },
    { key: "token", value: "t-0123456789" },
  ],
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] },
  item: [
    {
      name: "Orders",
      item: [
        {
          name: "Place an order",
          event: [{ listen: "test" }],
          request: {
            method: "POST",
            url: {
              raw: "{{baseUrl}}/orders?dry=true&old=1",
              query: [
                { key: "dry", value: "true" },
                { key: "old", value: "1", disabled: true },
              ],
            },
            header: [
              { key: "X-Tenant", value: "plumber" },
              { key: "X-Off", value: "1", disabled: true },
            ],
            body: {
              mode: "raw",
              raw: '{"sku":"wax-ring","count":{{count}}}',
              options: { raw: { language: "json" } },
            },
            description: "Places an order of **one** part.",
          },
        },
        { name: "Find an order", request: { url: "{{baseUrl}}/orders/:order_id", auth: { type: "noauth" } } },
      ],
    },
    {
      name: "Save lead",
      request: {
        method: "POST",
        url: "{{unknown}}/leads",
        body: { mode: "urlencoded", urlencoded: [{ key: "name", value: "Jane", description: "Who called" }] },
      },
    },
  ],
};
const source = JSON.stringify(collection);

function only(operation: string) {
  const result = importTool({ format: "auto", source, operations: [operation] });
  if (result.status === "refused") throw new Error(result.message);
  const [first] = result.drafts;
  if (first === undefined) throw new Error("No draft was made.");
  return first;
}

test("every request in every folder is offered", () => {
  const result = importTool({ format: "auto", source });
  expect(result).toMatchObject({
    format: "postman",
    operations: [
      { id: "item.0.item.0", method: "POST", summary: "Orders / Place an order" },
      { id: "item.0.item.1", method: "GET", summary: "Orders / Find an order" },
      { id: "item.1", method: "POST", summary: "Save lead" },
    ],
  });
});

test("variables are filled in, folders' authentication holds, and what is switched off stays off", () => {
  const { draft, secrets, report } = only("item.0.item.0");
  expect(draft).toMatchObject({
    name: "Place an order",
    description: "Use this to place an order. Places an order of one part.",
    url: "https://api.shop.test/v1/orders",
    headers: [{ name: "X-Tenant", value: "plumber" }],
    authentication: { type: "bearer", tokenSecret: "shop-token" },
    parameters: [{ key: "dry", location: "query", type: "boolean" }, { key: "sku" }, { key: "count" }],
  });
  expect(secrets).toMatchObject([{ value: "t-0123456789" }]);
  expect(JSON.stringify(draft)).not.toContain("t-0123456789");
  expect(report.map(({ place }) => place)).toEqual(expect.arrayContaining(["query", "item.0.item.0"]));
});

test("path variables and a request without authentication", () => {
  expect(only("item.0.item.1").draft).toMatchObject({
    method: "GET",
    url: "https://api.shop.test/v1/orders/{order_id}",
    authentication: { type: "none" },
    parameters: [{ key: "order_id", location: "path" }],
  });
});

test("a host that no variable knows is said, and a form keeps its words", () => {
  const { draft, report } = only("item.1");
  expect(draft).toMatchObject({
    url: "https://api.example.com/leads",
    bodyFormat: "form",
    parameters: [{ key: "name", description: "Who called, such as Jane." }],
  });
  expect(report).toMatchObject([
    { place: "url", message: expect.stringContaining("does not say what unknown is") },
  ]);
});

test("variables that stand for each other end", () => {
  const circular = {
    info: {},
    variable: [
      { key: "a", value: "{{b}}{{b}}" },
      { key: "b", value: "{{a}}{{a}}" },
    ],
    item: [{ name: "x", request: "https://a.test/{{a}}" }],
  };
  expect(importTool({ format: "postman", source: JSON.stringify(circular) }).status).toBe("imported");
});

test("a file of another kind is refused in words", () => {
  expect(importTool({ format: "postman", source: '{"requests":[]}' })).toMatchObject({
    status: "refused",
    place: "item",
  });
});
