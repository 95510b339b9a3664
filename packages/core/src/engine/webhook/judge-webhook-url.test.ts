import { expect, test } from "vitest";
import { judgeWebhookUrl } from "./judge-webhook-url.ts";

const allowHosts = ["crm.internal", "127.0.0.1:4000"];

test.each(["https://crm.example.com/calls", "http://crm.internal/calls", "http://127.0.0.1:4000/x"])(
  "%s may be sent to",
  (url) => {
    expect(judgeWebhookUrl({ url, allowHosts })).toBeNull();
  },
);

test.each([
  ["http://crm.example.com/calls", "use https://"],
  ["https://127.0.0.1/calls", "not on the public internet"],
  ["http://127.0.0.1:4001/x", "use https://"],
  ["https://localhost/x", "private network"],
  ["https://169.254.169.254/latest", "not on the public internet"],
  ["https://crm.example.com:25/", "Port 25"],
])("%s may not, and is told why without a word of tools", (url, words) => {
  const problem = judgeWebhookUrl({ url, allowHosts });
  expect(problem).toContain(words);
  expect(problem).not.toContain("tool");
});
