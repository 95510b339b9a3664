import { expect, test } from "vitest";
import { webhookDraftSchema } from "./webhook-draft.ts";

const url = "https://crm.example.com/calls";

test("an address is all that must be given", () => {
  expect(webhookDraftSchema.parse({ url: ` ${url} ` })).toEqual({
    url,
    description: "",
    events: ["call.ended"],
    format: "elevenlabs",
  });
});

test("each event is chosen once", () => {
  const events = ["call.analyzed", "call.ended", "call.analyzed"];
  expect(webhookDraftSchema.parse({ url, events }).events).toEqual(["call.analyzed", "call.ended"]);
});

test.each([
  [{}, "url", "URL is required."],
  [{ url: "crm.example.com" }, "url", "URL must start with https://."],
  [{ url: "https://" }, "url", "it should look like"],
  [{ url: "https://user:word@crm.example.com" }, "url", "user name or password"],
  [{ url: `${url}#part` }, "url", "#fragment"],
  [{ url: `${url} x` }, "url", "a space"],
  [{ url, events: [] }, "events", "Choose at least one event"],
  [{ url, events: ["call.painted"] }, "events.0", "call.ended or call.analyzed"],
  [{ url, format: "xml" }, "format", "elevenlabs or callhook"],
  [{ url, description: "x".repeat(201) }, "description", "at most 200"],
])("%o is refused by the field and the way out", (draft, field, words) => {
  const issues = webhookDraftSchema.safeParse(draft).error?.issues ?? [];
  expect(issues[0]?.path.join(".")).toBe(field);
  expect(issues[0]?.message).toContain(words);
});
