import type { ExpectedCall } from "../business.ts";

/** Calls of one tool, each by its values. */
export function callOf(tool: string): (values: ExpectedCall["with"]) => ExpectedCall {
  return (values) => ({ tool, with: values });
}
