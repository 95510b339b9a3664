import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolRun } from "../tool-run.ts";

/** Throws `needs-confirmation` until the caller has been asked about exactly these arguments and has answered. */
export async function requireConfirmation(_run: ToolRun, _values: ArgumentValues): Promise<void> {}
