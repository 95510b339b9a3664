import { type ToolDraft, type ToolDraftInput, toolDraftSchema } from "../tool/tool-draft.ts";

/** A draft in which nothing has its default: whoever stores, copies or edits drafts must lose none of it. */
export function aFullToolDraft(): ToolDraft {
  return toolDraftSchema.parse(full);
}

const full: ToolDraftInput = {
  name: "Book visit",
  description: "Books a visit at the caller's address. Use it when the caller has chosen a time.",
  method: "PUT",
  url: "https://api.example.com/areas/{area}/visits?source=phone",
  bodyFormat: "form",
  responseTimeoutSeconds: 7.5,
  interruptions: "disable-during-tool",
  agentTargets: ["receptionist"],
  parameters: [
    { key: "area", location: "path", type: "string", description: "Where.", required: true },
    {
      key: "price",
      location: "body",
      type: "number",
      description: "The price.",
      required: true,
      default: 80,
      examples: [80, 120.5],
      minimum: 1,
      maximum: 500,
      allowedFrom: { variable: "prices" },
    },
    {
      key: "visit_day",
      location: "query",
      type: "string",
      description: "The day.",
      required: false,
      pattern: "^20",
      format: "date",
      minLength: 10,
      maxLength: 10,
    },
    {
      key: "phone",
      location: "query",
      type: "string",
      description: "Where to reach the caller.",
      required: false,
      kind: { name: "phone", country: "GB", ask: "Which number may we call?" },
    },
    {
      key: "rooms",
      location: "query",
      type: "array",
      items: {
        type: "object",
        properties: [{ key: "name", type: "string", required: true, description: "Its name." }],
      },
      description: "The rooms.",
      required: false,
      minItems: 1,
      maxItems: 9,
      queryStyle: "brackets",
    },
    {
      key: "customer_id",
      location: "header",
      type: "string",
      description: "Who it is for.",
      required: true,
      source: { from: "variable", name: "customer" },
      trusted: true,
    },
  ],
  headers: [
    { name: "X-Tenant", value: "plumber" },
    { name: "X-Key", value: { from: "secret", name: "crm-key" } },
  ],
  authentication: {
    type: "oauth2-client-credentials",
    tokenUrl: "https://login.example.com/token",
    clientId: "callhook",
    clientSecret: "crm-client",
    scopes: ["visits"],
    clientAuthentication: "body",
    parameters: { audience: "visits" },
    origin: "https://api.example.com",
  },
  effect: "read",
  retries: 1,
  redirects: "follow",
  successWhen: [{ path: "ok", operator: "equals", value: true }],
  response: {
    fields: ["visit.id", "visit.at"],
    fieldsFor: { receptionist: ["visit.at"] },
    hidden: ["visit.note"],
    save: [{ variable: "visit_id", path: "visit.id" }],
    maxBytes: 2000,
  },
  errorExposure: "summarised",
  cacheSeconds: 30,
  repetitionWindowSeconds: 120,
  limits: { callsPerMinute: 60, callsInFlight: 4 },
  confirmation: {
    mode: "when",
    conditions: [{ path: "price", operator: "greater-than", value: 100 }],
    question: "Shall I book it for {price} dollars?",
  },
  rules: [
    { rule: "at-most", count: 2 },
    { rule: "after", functionName: "check_area", mode: "observe", message: "Check the area first." },
    {
      rule: "business-hours",
      timeZone: "America/Los_Angeles",
      days: ["monday"],
      from: "08:00",
      to: "18:00",
    },
    { rule: "arguments", conditions: [{ path: "price", operator: "at-most", value: 200 }] },
    { rule: "caller-verified" },
  ],
  speech: {
    before: {
      when: "always",
      words: { by: "author", variants: [{ text: "Einen Moment.", language: "de" }] },
    },
    waiting: [{ afterMs: 2500, words: { by: "author", variants: [{ text: "Nearly there." }] } }],
    holdSound: "typing",
    after: "once",
  },
  mocks: [
    {
      when: [{ argument: "area", is: "regex", pattern: "^94" }],
      respond: { status: 201, json: { ok: true, visit: { id: "v1" } }, delayMs: 250 },
    },
    { when: [{ argument: "price", is: "any" }], fail: "timed-out" },
  ],
  overrides: {
    receptionist: {
      description: "Books a visit for the caller.",
      responseTimeoutSeconds: 6,
      confirmation: { mode: "always", question: "Shall I book it in {area}?" },
    },
  },
};
