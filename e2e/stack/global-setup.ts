import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { createOwner } from "./owner.ts";
import { startStack } from "./start-stack.ts";

/** Starts the whole product over an empty data folder and signs in; specs find it through the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
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
  Object.assign(process.env, {
    E2E_URL: stack.url,
    E2E_ENDPOINT_PORT: String(endpointPort),
    E2E_DATA_DIR: dataDirectory,
    E2E_OUTPUT: outputPath,
    E2E_BROWSER: storagePath,
    E2E_API_KEY: await createOwner({ url: stack.url, storagePath }),
  });
  return async () => {
    const exitCode = await stack.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    if (exitCode !== 0)
      throw new Error(`The stack did not stop cleanly (code ${exitCode}):\n${stack.output()}`);
  };
}
