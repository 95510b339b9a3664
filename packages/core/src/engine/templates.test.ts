import { afterAll, beforeAll, expect, test } from "vitest";
import { type Endpoint, startEndpoint } from "../testing/index.ts";
import { toolTemplates } from "../tool/templates.ts";
import { createEngine, type Engine } from "./create-engine.ts";

let endpoint: Endpoint;
let engine: Engine;
beforeAll(async () => {
  endpoint = await startEndpoint({ handler: { json: { ok: true } } });
  engine = createEngine({ allowHosts: [endpoint.host] });
});
afterAll(async () => {
  await engine.close();
  await endpoint.close();
});

/** What a caller would have said, and the request that must come of it. */
const conversations: Record<string, { arguments: object; sends: object }> = {
  "plumber-check-area": {
    arguments: { zip_code: 94110, service_type: "blocked drain" },
    sends: {
      method: "POST",
      path: "/check-area",
      body: { zip_code: "94110", service_type: "blocked drain" },
    },
  },
  "crm-lookup": {
    arguments: { phone: "+14155550134" },
    sends: { method: "GET", path: "/customers/%2B14155550134", query: "" },
  },
  "inventory-check": {
    arguments: { product: "wax ring", quantity: "2" },
    sends: { method: "GET", path: "/inventory", query: "product=wax+ring&quantity=2" },
  },
  "lead-capture": {
    arguments: { name: "Dana Whitfield", phone: "4155550134", interest: "A new bathroom" },
    sends: {
      method: "POST",
      path: "/leads",
      body: { name: "Dana Whitfield", phone: "4155550134", interest: "A new bathroom" },
    },
  },
  "ticket-creation": {
    arguments: { customer_name: "Dana", phone: "4155550134", problem: "No hot water", urgent: "yes" },
    sends: {
      method: "POST",
      path: "/tickets",
      body: { customer_name: "Dana", phone: "4155550134", problem: "No hot water", urgent: true },
    },
  },
  "price-quote": {
    arguments: { service_type: "water heater repair", hours: 1.5 },
    sends: {
      method: "POST",
      path: "/price-quote",
      body: { service_type: "water heater repair", hours: 1.5 },
    },
  },
};

test.each(toolTemplates())("the template $id calls its endpoint as it is", async ({ id, draft }) => {
  const conversation = conversations[id];
  if (conversation === undefined) throw new Error(`no conversation is written for the template ${id}`);
  const tool = { ...draft, url: draft.url.replace("https://api.example.com", endpoint.url) };
  const outcome = await engine.execute({ tool, arguments: conversation.arguments });
  expect(outcome).toMatchObject({ status: "succeeded", value: { ok: true }, ignoredArguments: [] });
  const { body, ...request } = endpoint.requests.at(-1) ?? { body: "" };
  expect({ ...request, ...(body === "" ? {} : { body: JSON.parse(body) }) }).toMatchObject(
    conversation.sends,
  );
});

test.each(toolTemplates())(
  "the template $id asks for what is missing, and calls nobody",
  async ({ draft }) => {
    const before = endpoint.requests.length;
    const outcome = await engine.execute({ tool: draft, arguments: {} });
    const required = draft.parameters.filter(({ required }) => required).map(({ key }) => key);
    expect(outcome).toMatchObject({
      status: "failed",
      reason: "invalid-arguments",
      issues: required.map((parameter) => ({ parameter })),
    });
    expect(endpoint.requests).toHaveLength(before);
  },
);
