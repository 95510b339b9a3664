import { aParameter, aTool, aToolDraft } from "../testing/a-tool.ts";
import type { ToolDraft, ToolDraftInput } from "../tool/tool-draft.ts";
import type { OtherTool } from "./lint-rule.ts";

type Bad = { path: string; draft: ToolDraft; otherTools?: OtherTool[]; secrets?: string[] };

const bad = (
  path: string,
  draft: Partial<ToolDraftInput>,
  beside: Omit<Bad, "path" | "draft"> = {},
): Bad => ({
  path,
  draft: aToolDraft(draft),
  ...beside,
});
const asked = (key: string, description = "What the caller says, such as this one.") => ({
  parameters: [aParameter({ key, description })],
});

/** One mistake each: what it is, the rule that has to see it, and where. */
export const badTools: [string, string, Bad][] = [
  [
    "a description that repeats the name",
    "vague-description",
    bad("description", { name: "Check area", description: "This tool checks the area." }),
  ],
  [
    "a description of three words",
    "vague-description",
    bad("description", { description: "Looks up things." }),
  ],
  [
    "a description that never says when",
    "vague-description",
    bad("description", {
      description: "Returns the zones and the earliest visit of a technician for the area.",
    }),
  ],
  [
    "two tools that sound the same",
    "overlapping-tools",
    bad(
      "description",
      { name: "Check service area" },
      { otherTools: [aTool({ name: "Check availability area" })] },
    ),
  ],
  [
    "two tools of one name",
    "duplicate-name",
    bad(
      "name",
      {},
      { otherTools: [aTool({ description: "Something else entirely, for billing questions." })] },
    ),
  ],
  ["a check that deletes", "lying-name", bad("name", { name: "Check visit", method: "DELETE" })],
  ["a booking by GET", "lying-name", bad("name", { name: "Book visit", method: "GET" })],
  ["a check by POST that does not say it only reads", "lying-name", bad("method", { name: "Check area" })],
  [
    "a booking that is said to read",
    "effect-mismatch",
    bad("method", { name: "Book visit", effect: "read" }),
  ],
  [
    "a PUT that is said to read",
    "effect-mismatch",
    bad("method", { name: "Sync area", method: "PUT", effect: "read" }),
  ],
  ["a GET that is said to write", "effect-mismatch", bad("method", { method: "GET", effect: "write" })],
  [
    "a customer's id that callers are asked for",
    "unknowable-parameter",
    bad("parameters.0.key", asked("customer_id")),
  ],
  [
    "the call's own id that callers are asked for",
    "unknowable-parameter",
    bad("parameters.0.key", asked("call_id")),
  ],
  [
    "the caller's number that callers are asked for",
    "unknowable-parameter",
    bad("parameters.0.key", asked("caller_number")),
  ],
  ["the time that a model is asked for", "unknowable-parameter", bad("parameters.0.key", asked("timestamp"))],
  ["a token that callers are asked for", "unknowable-parameter", bad("parameters.0.key", asked("api_token"))],
  [
    "a parameter that is not explained",
    "undescribed-parameter",
    bad("parameters.0.description", asked("zip_code", "The zip code.")),
  ],
  [
    "options that only words name",
    "missing-options",
    bad("parameters.0.description", asked("size", "The size, one of small, medium or large.")),
  ],
  [
    "a questionnaire",
    "many-required",
    bad("parameters", { parameters: ["a", "b", "c", "d", "e", "f"].map((key) => aParameter({ key })) }),
  ],
  [
    "a variable that nobody saves",
    "unbound-variable",
    bad("parameters.0.source", { parameters: [aParameter({ source: { from: "variable", name: "tier" } })] }),
  ],
  [
    "a secret that is not there",
    "missing-secret",
    bad(
      "authentication.tokenSecret",
      { authentication: { type: "bearer", tokenSecret: "crm" } },
      { secrets: ["other"] },
    ),
  ],
  [
    "a key in the URL",
    "secret-in-clear",
    bad("url", { url: "https://api.example.com/check?api_key=k3yk3yk3y" }),
  ],
  [
    "a token in the path",
    "secret-in-clear",
    bad("url", { url: "https://hooks.example.com/T024BE7LD/xoxb-1234567890-abcdef" }),
  ],
  [
    "a token in a header",
    "secret-in-clear",
    bad("headers.0.value", { headers: [{ name: "X-Api-Key", value: "k3yk3yk3y" }] }),
  ],
  [
    "a token in a header with a harmless name",
    "secret-in-clear",
    bad("headers.0.value", {
      headers: [{ name: "X-Tenant", value: "ghp_abcdefghijklmnopqrstuvwxyz012345" }],
    }),
  ],
  [
    "a password as a constant",
    "secret-in-clear",
    bad("parameters.0.source", {
      parameters: [aParameter({ key: "password", source: { from: "constant", value: "hunter22" } })],
    }),
  ],
  [
    "a token in the description",
    "secret-in-clear",
    bad("description", { description: "Use it when asked, with sk_live_4eC39HqLyjWDarjtT1zdp7dc." }),
  ],
  ["a cancellation without a yes", "unconfirmed-write", bad("confirmation", { name: "Cancel visit" })],
  ["an address without encryption", "clear-http", bad("url", { url: "http://api.example.com/check" })],
  [
    "a timeout that outlasts a caller",
    "long-timeout",
    bad("responseTimeoutSeconds", { responseTimeoutSeconds: 60 }),
  ],
  [
    "an acceptance that is waited for",
    "slow-acceptance",
    bad("responseTimeoutSeconds", { asynchronous: true, responseTimeoutSeconds: 12 }),
  ],
  [
    "an answer as long as a book",
    "huge-answer",
    bad("response.maxBytes", { response: { maxBytes: 100_000 } }),
  ],
];
