import { permissions } from "@callhook/core";
import { z } from "zod";
import type { AccessRule } from "../access/access-rule.ts";
import { appRouter } from "../router.ts";
import type { ProcedureKind } from "./call-procedure.ts";
import { exampleInputs, type Ids } from "./example-inputs.ts";

export type ProcedureExample = {
  path: string;
  kind: ProcedureKind;
  access: AccessRule;
  input: (ids: Ids) => unknown;
};

/** How tRPC describes a procedure at run time; one without a rule does not fit. */
const definitionSchema = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.object({ access: z.enum(["anyone", "person", ...permissions]) }),
});

/** Every procedure that the API has, read from the router itself, with an input that it accepts. */
export function everyProcedure(): ProcedureExample[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const input = exampleInputs[path];
    if (input === undefined) throw new Error(`${path} needs an example in example-inputs.ts.`);
    const { type: kind, meta } = definitionOf(procedure);
    return { path, kind, access: meta.access, input };
  });
}

function definitionOf(procedure: unknown): z.infer<typeof definitionSchema> {
  const definition = typeof procedure === "function" && "_def" in procedure ? procedure._def : undefined;
  return definitionSchema.parse(definition);
}
