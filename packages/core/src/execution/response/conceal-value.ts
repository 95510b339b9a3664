import type { ResponseMapping } from "../../tool/response-mapping.ts";
import type { JsonValue } from "../json-value.ts";
import { scrubber } from "../secrets/scrubber.ts";
import { hidePaths } from "./hide-paths.ts";
import { mappingPlan } from "./mapping-plan.ts";

/**
 * An answer without secrets and without what its mapping hides. It comes before anything is cut, since a
 * cut could leave the half of a secret that is not recognised any more.
 */
export function concealValue(
  answer: JsonValue,
  { mapping, secrets }: { mapping: ResponseMapping; secrets: ReadonlySet<string> },
): JsonValue {
  const { hidden } = mappingPlan(mapping);
  const shown = hidden === null ? answer : hidePaths(answer, hidden);
  return secrets.size === 0 ? shown : scrubber(secrets).json(shown);
}
