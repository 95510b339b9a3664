import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aToolDraft } from "../../testing/a-tool.ts";
import type { AgentId } from "../../tool/agent-target.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { callVariablesSchema } from "../../transcript/transcript-event.ts";
import { type JsonValue, jsonValueSchema } from "../json-value.ts";
import { startPhaseClock } from "../phase-clock.ts";
import { openSecrets } from "../secrets/open-secrets.ts";
import { decodeBody } from "./decode-body.ts";
import { mapResponse } from "./map-response.ts";

type Options = { response?: ToolDraftInput["response"]; agent?: AgentId; secret?: string; bytes?: number };

function map(answer: JsonValue, { response = {}, agent, secret, bytes }: Options = {}) {
  const secrets = openSecrets({ source: {}, workspaceId: "default", environment: "production" });
  if (secret !== undefined) secrets.note(secret);
  const exchange = {
    clock: startPhaseClock(() => 0),
    sent: null,
    head: null,
    bytes: bytes ?? Buffer.byteLength(JSON.stringify(answer)),
    redirects: [],
  };
  const context = agent === undefined ? {} : { agent };
  return mapResponse({ tool: aToolDraft({ response }), context, record: { exchange, secrets } }, answer);
}

const customer: JsonValue = { id: 7, name: "Lee", iban: "DE89", vip: true, tags: ["new"], note: null };

test("without a mapping an answer is given as it is, and said once", () => {
  const mapped = map(customer);
  expect(mapped.value).toBe(customer);
  expect(mapped).toEqual({ value: customer, variables: {}, body: undefined });
});

test("an answer without a value has none for anybody", () => {
  const response = { fields: ["id"], hidden: ["iban"], save: [{ variable: "id", path: "id" }] };
  expect(map(null, { response })).toEqual({ value: null, variables: {}, body: undefined });
});

test("only the fields that are let through reach the agent; the record keeps what was said", () => {
  const mapped = map(customer, { response: { fields: ["id", "name"] } });
  expect(mapped).toEqual({ value: { id: 7, name: "Lee" }, variables: {}, body: customer });
});

test("each agent is let through what is meant for it", () => {
  const response = { fields: ["id"], fieldsFor: { assistant: ["id", "iban"] } };
  expect(map(customer, { response, agent: "assistant" }).value).toEqual({ id: 7, iban: "DE89" });
  expect(map(customer, { response, agent: "receptionist" }).value).toEqual({ id: 7 });
  expect(map(customer, { response }).value).toEqual({ id: 7 });
  const onlyReceptionist = { fieldsFor: { receptionist: ["name"] } };
  expect(map(customer, { response: onlyReceptionist, agent: "receptionist" }).value).toEqual({ name: "Lee" });
  expect(map(customer, { response: onlyReceptionist, agent: "assistant" }).value).toBe(customer);
});

test("what is hidden is on no record and before no model, even where it is let through", () => {
  const mapped = map(customer, { response: { fields: ["id", "iban"], hidden: ["iban"] } });
  expect(JSON.stringify(mapped)).not.toContain("DE89");
  expect(mapped.value).toEqual({ id: 7, iban: "[hidden]" });
  expect(mapped.body).toMatchObject({ name: "Lee", iban: "[hidden]" });
});

test("values are saved as they are, from all that was said", () => {
  const save = [
    { variable: "customer_id", path: "id" },
    { variable: "is_vip", path: "vip" },
    { variable: "customer_name", path: "name" },
    { variable: "first_tag", path: "tags.0" },
  ];
  const { value, variables } = map(customer, { response: { fields: ["name"], save } });
  expect(value).toEqual({ name: "Lee" });
  expect(variables).toEqual({ customer_id: 7, is_vip: true, customer_name: "Lee", first_tag: "new" });
  expect(callVariablesSchema.parse(variables)).toEqual(variables);
});

test("what is hidden or secret is not saved, not even as the mark in its place", () => {
  const save = [
    { variable: "price", path: "items.0.price" },
    { variable: "token", path: "token" },
    { variable: "id", path: "id" },
  ];
  const answer = { id: 7, items: [{ price: 4200 }], token: "is s3cret-token" };
  const mapped = map(answer, { response: { hidden: ["items.price"], save }, secret: "s3cret-token" });
  expect(mapped.variables).toEqual({ id: 7 });
});

test("what is no single value, or too long, is not saved, since a part would pass for the whole", () => {
  const save = ["tags", "note", "absent", "long", "tags.*"].map((path, index) => ({
    variable: `v${index}`,
    path,
  }));
  const answer = { ...Object(customer), long: "x".repeat(2001) };
  expect(map(answer, { response: { save } }).variables).toEqual({});
});

test("saving alone changes nothing for agent and record", () => {
  const mapped = map(customer, { response: { save: [{ variable: "id", path: "id" }] } });
  expect(mapped).toEqual({ value: customer, variables: { id: 7 }, body: undefined });
});

test("an answer beyond the budget is cut for the agent, and whole for the record", () => {
  const answer = { total: 900, items: Array.from({ length: 900 }, (_, id) => ({ id, name: `Slot ${id}` })) };
  const { value, body } = map(answer);
  expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(8192);
  expect(JSON.stringify(value)).toMatch(/"\[\d+ more left out\]"/);
  expect(body).toBe(answer);
});

test("a cut never leaves the half of a secret", () => {
  const secret = "sk_live_0123456789abcdef";
  for (let room = 130; room < 200; room += 1) {
    const { value, body } = map("x".repeat(room) + secret.repeat(3), { response: { maxBytes: 200 }, secret });
    expect(JSON.stringify({ value, body })).not.toContain("sk_l");
  }
});

test("few bytes that take many to write still keep to the budget", () => {
  const latin1 = { "content-type": "text/plain; charset=latin1" };
  const bodies = [
    { headers: latin1, body: new Uint8Array(190).fill(1) },
    { headers: latin1, body: new Uint8Array(190).fill(0xfc) },
    { headers: {}, body: new Uint8Array(190).fill(0xff) },
    { headers: {}, body: new TextEncoder().encode(`[${Array(38).fill("1e20").join()}]`) },
    { headers: { "content-type": `image/${"ü".repeat(100)}` }, body: new Uint8Array(1) },
  ];
  for (const { headers, body } of bodies) {
    const answer = decodeBody({ status: 200, headers, body });
    const { value } = map(answer, { response: { maxBytes: 200 }, bytes: body.byteLength });
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(200);
  }
});

test("whatever an endpoint says, the agent is given JSON within its budget", () => {
  const contentType = fc.constantFrom(
    "application/json",
    "text/plain",
    "text/html",
    "text/plain; charset=latin1",
    "",
  );
  const text = fc.oneof(fc.json({ stringUnit: "binary" }), fc.string({ unit: "binary", maxLength: 300 }));
  fc.assert(
    fc.property(contentType, text, fc.integer({ min: 200, max: 400 }), (type, said, maxBytes) => {
      const body = new TextEncoder().encode(said);
      const headers: Record<string, string> = { "content-type": type };
      const answer =
        type === "application/json" ? jsonOrNull(said) : decodeBody({ status: 200, headers, body });
      const { value } = map(answer, { response: { maxBytes }, bytes: body.byteLength });
      expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(maxBytes);
      expect(jsonValueSchema.safeParse(JSON.parse(JSON.stringify(value))).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function jsonOrNull(text: string): JsonValue {
  try {
    const body = new TextEncoder().encode(text);
    return decodeBody({ status: 200, headers: { "content-type": "application/json" }, body });
  } catch {
    return null;
  }
}
