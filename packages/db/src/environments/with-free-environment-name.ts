import { CallhookError, productionEnvironment } from "@callhook/core";
import { violatedIndex } from "../database-error.ts";

/** Refuses a name that another environment of the workspace has, at the field that holds it. */
export async function withFreeEnvironmentName<Result>(
  name: string,
  write: () => Promise<Result>,
): Promise<Result> {
  if (name === productionEnvironment) throw taken(name);
  try {
    return await write();
  } catch (error) {
    throw violatedIndex(error) === "environments_name_in_workspace" ? taken(name) : error;
  }
}

function taken(name: string): CallhookError {
  const message = `There is an environment called ${name} already; choose another name.`;
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
}
