import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { freePort } from "./free-port.ts";
import { createOwner } from "./owner.ts";
import { leaveSettings } from "./settings.ts";
import { startStack } from "./start-stack.ts";

type StopStack = () => Promise<void>;

/** Starts the whole product once for each worker, over empty data folders, and signs in. */
export default async function setUp({ workers }: FullConfig): Promise<StopStack> {
  const stops: StopStack[] = [];
  const stopAll = async () => void (await Promise.all(stops.map((stop) => stop())));
  try {
    // One after the other: the first builds the dashboard, which the others then find.
    for (let worker = 0; worker < workers; worker += 1) stops.push(await startFor(worker));
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}

async function startFor(worker: number): Promise<StopStack> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "callhook-e2e-"));
  const endpointPort = await freePort();
  const variables = {
    PORT: String(await freePort()),
    CALLHOOK_DATA_DIR: dataDirectory,
    CALLHOOK_ALLOW_HOSTS: `127.0.0.1:${endpointPort}`,
  };
  const outputPath = join(dataDirectory, "printed.txt");
  const stack = await startStack({ variables, outputPath });
  const storagePath = join(dataDirectory, "browser.json");
  const values = {
    E2E_URL: stack.url,
    E2E_ENDPOINT_PORT: String(endpointPort),
    E2E_DATA_DIR: dataDirectory,
    E2E_OUTPUT: outputPath,
    E2E_BROWSER: storagePath,
    E2E_API_KEY: await createOwner({ url: stack.url, storagePath }),
  };
  leaveSettings({ worker, values });
  return async () => {
    const exitCode = await stack.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    if (exitCode !== 0)
      throw new Error(`The stack did not stop cleanly (code ${exitCode}):\n${stack.output()}`);
  };
}
