import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolRun } from "../tool-run.ts";

/** Every rule of the tool has its say, on record; throws `not-allowed` where one that is enforced refuses. */
export async function judgeRules(_run: ToolRun, _values: ArgumentValues): Promise<void> {}
