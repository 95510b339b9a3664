import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../json-value.ts";
import { failedOutcome } from "./failed-outcome.ts";
import { scrubSecrets } from "./scrub-secrets.ts";
import { type ToolOutcome, toolOutcomeSchema } from "./tool-outcome.ts";

/** An outcome that says `text` wherever anything but the engine itself has a say. */
function outcomeSaying(text: string, status: ToolOutcome["status"]): ToolOutcome {
  const values = { [text]: text, list: [text, { [`x${text}`]: `${text}y` }] };
  const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0, total: 0 };
  const known = {
    toolCallId: "tc_1",
    attempts: [
      {
        startedAt: "2026-01-05T09:00:00.000Z",
        timings,
        status: 302,
        failure: "http-error" as const,
        message: `No: ${text}`,
        redirects: [{ status: 302, url: `https://a.example/?k=${text}` }],
      },
    ],
    timings,
    request: {
      method: "POST",
      url: `https://a.example/?k=${text}`,
      headers: { authorization: `Bearer ${text}` },
      body: JSON.stringify({ k: text }),
    },
    response: { status: 200, headers: { "set-cookie": `k=${text}; Secure` }, bytes: 3, body: values },
    ignoredArguments: [text],
    heard: [{ parameter: text, said: text, sent: text }],
    decisions: [{ rule: "after", mode: "observe" as const, allowed: true, message: `Not before ${text}.` }],
    replay: null,
    mocked: false,
    environment: "production",
  };
  if (status === "succeeded") return { ...known, status, value: values, variables: { [text]: text } };
  return {
    ...failedOutcome({ toolCallId: "tc_1", reason: "http-error", message: `It said ${text}.` }),
    ...known,
    issues: [{ parameter: text, message: `Not ${text}.` }],
    value: values,
    agentMessage: `It said ${text}.`,
    agentValue: values,
  };
}

const spellings: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  url: (secret) => encodeURIComponent(secret.toWellFormed()),
  "url in lower case": (secret) =>
    encodeURIComponent(secret.toWellFormed()).replaceAll(/%../g, (escape) => escape.toLowerCase()),
  form: (secret) => new URLSearchParams({ "": secret.toWellFormed() }).toString().slice(1),
  json: (secret) => JSON.stringify(secret).slice(1, -1),
  base64: (secret) => Buffer.from(secret).toString("base64"),
  "base64 behind one byte": (secret) => Buffer.from(`:${secret}`).toString("base64"),
  "base64 behind two bytes": (secret) => Buffer.from(`u:${secret}`).toString("base64"),
  "base64 for URLs": (secret) => Buffer.from(secret).toString("base64url"),
};

const said = JSON.stringify([
  outcomeSaying("", "succeeded"),
  outcomeSaying("", "failed"),
  "u:",
  "No: ",
  "[secret]",
]);
const secret = fc
  .oneof(
    fc.string({ minLength: 4 }),
    fc.string({ unit: "binary", minLength: 4 }),
    fc.stringMatching(/^sk_\w{8,40}$/),
  )
  // What every outcome says anyway gives nothing away, and cannot be told from the secret.
  .filter((text) => !said.includes(text.slice(0, 4)) && !/^[\s"]/.test(text));

test.each(Object.entries(spellings))(
  "whatever the secret and wherever it stands, written as %s it never leaves",
  (_name, spell) => {
    fc.assert(
      fc.property(secret, fc.constantFrom("succeeded" as const, "failed" as const), (given, status) => {
        const scrubbed = scrubSecrets(outcomeSaying(spell(given), status), new Set([given]));
        expect(toolOutcomeSchema.parse(scrubbed)).toEqual(scrubbed);
        // A mark of one character, since the letters of ours may be those of a secret.
        const left = allText(JSON.parse(JSON.stringify(scrubbed))).replaceAll("[secret]", "\u{10fffd}");
        for (const leak of Object.values(spellings))
          expect(left).not.toContain(leak(given).replace(/=+$/, ""));
      }),
      { numRuns: 60 },
    );
  },
);

/** Keys and texts as they are, each on its own. */
function allText(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}\u{10fffe}${allText(part)}`)
    .join("\u{10fffe}");
}

test("what is no secret stays on record, word for word", () => {
  const outcome = outcomeSaying("94110", "succeeded");
  expect(scrubSecrets(outcome, new Set(["another-secret"]))).toEqual(outcome);
});

test("without secrets nothing is even looked at", () => {
  const outcome = outcomeSaying("94110", "failed");
  expect(scrubSecrets(outcome, new Set())).toBe(outcome);
});

test("ids and words of the engine's own stay, even where a secret is one of them", () => {
  const secrets = new Set([
    "succeeded",
    "http-error",
    "tc_1",
    "observe",
    "after",
    "2026-01-05T09:00:00.000Z",
  ]);
  const scrubbed = scrubSecrets(outcomeSaying("94110", "failed"), secrets);
  expect(scrubbed).toMatchObject({ toolCallId: "tc_1", status: "failed", reason: "http-error" });
  expect(toolOutcomeSchema.safeParse(scrubbed).success).toBe(true);
});

test("a number that is a secret is no variable any more", () => {
  const outcome: ToolOutcome = {
    ...outcomeSaying("x", "succeeded"),
    status: "succeeded",
    value: 1,
    variables: {},
  };
  const variables = { pin: 48_151_623, open: true, visits: 3 };
  expect(scrubSecrets({ ...outcome, variables }, new Set(["48151623"]))).toMatchObject({
    variables: { pin: "[secret]", open: true, visits: 3 },
  });
});
