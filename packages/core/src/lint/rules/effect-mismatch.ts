import type { LintRule } from "../lint-rule.ts";
import { promiseOf } from "../promise-of.ts";

/** What is wrongly called a read is retried, cached and cancelled as if nothing could happen. */
export const effectMismatch: LintRule = {
  name: "effect-mismatch",
  check: ({ draft, nameWords, effect }) => {
    const { method } = draft;
    const fix = { label: "Let the method decide", patch: [{ path: "effect", value: null }] };
    if (method === "GET" && effect !== "read") {
      const message =
        "A GET request is not to change anything: what lies in between may repeat it. If the endpoint only reads, let the method decide.";
      return [{ severity: "warning", path: "method", message, fix }];
    }
    if (method === "GET" || effect !== "read") return [];
    const promised = promiseOf(nameWords);
    const isPost = method === "POST";
    if (isPost && promised?.promise !== "write") return [];
    const reason = isPost ? `it is called “${promised?.verb ?? ""}”` : `it is sent as ${method}`;
    const message = `This tool is said to only read, but ${reason}: it may run twice for one request.`;
    return [{ severity: "error", path: "method", message, fix }];
  },
};
