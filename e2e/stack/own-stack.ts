import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { startStack } from "./start-stack.ts";

/** Settings of a stack beside the suite's own: a port and an empty data folder, removed at the end. */
export async function ownStackSettings() {
  const dataDirectory = await mkdtemp(join(tmpdir(), "callhook-own-"));
  const variables = { PORT: String(await freePort()), CALLHOOK_DATA_DIR: dataDirectory };
  return { variables, remove: () => rm(dataDirectory, { recursive: true, force: true }) };
}

/** What a start that must not succeed said. */
export async function refusedStart(variables: Record<string, string>): Promise<string> {
  const stack = await startStack({ variables }).catch((error: unknown) => String(error));
  if (typeof stack === "string") return stack;
  await stack.stop();
  throw new Error(`The stack started although it should not have:\n${stack.output()}`);
}
