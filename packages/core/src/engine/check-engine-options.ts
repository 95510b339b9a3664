import { z } from "zod";
import { CallhookError } from "../errors/callhook-error.ts";
import { fieldIssues } from "../errors/field-issues.ts";
import type { EngineOptions } from "./create-engine.ts";

const atLeastOne = z.int("must be a whole number, 1 or more").min(1, "must be 1 or more").optional();

const checkedSchema = z.object({
  maxResponseBytes: atLeastOne,
  limits: z
    .object({
      callsInFlightPerTool: atLeastOne,
      callsInFlightPerWorkspace: atLeastOne,
      callsPerMinutePerTool: atLeastOne,
      callsPerMinutePerWorkspace: atLeastOne,
    })
    .optional(),
  userAgent: z
    .string("must be text")
    .regex(/^[\x20-\x7E]+$/, "may hold printable ASCII characters only, since it is sent as a header")
    .optional(),
});

/** Refuses what would otherwise show in the middle of a call, or never: a limit of NaN limits nothing. */
export function checkEngineOptions(options: EngineOptions): void {
  const checked = checkedSchema.safeParse(options);
  if (checked.success) return;
  const issues = fieldIssues(checked.error);
  const message = `The engine cannot be made: ${issues.map(({ path, message: what }) => `${path} ${what}`).join("; ")}.`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}
