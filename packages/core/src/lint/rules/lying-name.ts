import type { LintRule } from "../lint-rule.ts";
import { promiseOf } from "../promise-of.ts";

/** Models and people believe names: what is called a check is tried again without a thought. */
export const lyingName: LintRule = {
  name: "lying-name",
  check: ({ draft, nameWords, effect }) => {
    const promised = promiseOf(nameWords);
    if (promised === null) return [];
    const { verb, promise } = promised;
    if (promise === "write" && draft.method === "GET" && effect === "read") {
      const message = `The name says “${verb}”, but a GET request only reads. Choose the method that the endpoint wants, or another name.`;
      return [{ severity: "warning", path: "name", message }];
    }
    if (promise === "write" || effect === "read" || draft.method === "GET") return [];
    if (draft.method === "POST" && draft.effect === null) {
      const message = `The name says “${verb}”, but a POST request counts as one that changes something: it is not tried again after a failure. If it only reads, say so.`;
      const fix = { label: "It only reads", patch: [{ path: "effect", value: "read" }] };
      return [{ severity: "hint", path: "method", message, fix }];
    }
    const message = `The name says “${verb}”, but the tool changes something. Call it what it does.`;
    return [{ severity: "warning", path: "name", message }];
  },
};
