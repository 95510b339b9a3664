import type { AgentId } from "../../tool/agent-target.ts";
import type { ResponseMapping } from "../../tool/response-mapping.ts";
import { type PathTree, pathTree } from "./path-tree.ts";

/** A tool's mapping, worked out once. */
export type MappingPlan = {
  /** Nothing is to be picked, hidden or saved. */
  isPlain: boolean;
  hidden: PathTree | null;
  /** Null lets everything through. */
  fieldsFor(agent: AgentId | undefined): PathTree | null;
};

const plans = new WeakMap<ResponseMapping, MappingPlan>();

export function mappingPlan(mapping: ResponseMapping): MappingPlan {
  const known = plans.get(mapping);
  if (known !== undefined) return known;
  const plan = makePlan(mapping);
  plans.set(mapping, plan);
  return plan;
}

function makePlan({ fields, fieldsFor, hidden, save }: ResponseMapping): MappingPlan {
  const trees = {
    everybody: fields === null ? null : pathTree(fields),
    receptionist: fieldsFor.receptionist && pathTree(fieldsFor.receptionist),
    assistant: fieldsFor.assistant && pathTree(fieldsFor.assistant),
  };
  const picks = fields !== null || Object.values(fieldsFor).some((paths) => paths !== undefined);
  return {
    isPlain: !picks && hidden.length === 0 && save.length === 0,
    hidden: hidden.length === 0 ? null : pathTree(hidden),
    fieldsFor: (agent) => trees[agent ?? "everybody"] ?? trees.everybody,
  };
}
