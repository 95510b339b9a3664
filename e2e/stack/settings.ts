/** What the global set-up leaves for the specs, once for each worker. */
const settings = [
  "E2E_URL",
  "E2E_DATA_DIR",
  "E2E_ENDPOINT_PORT",
  "E2E_OUTPUT",
  "E2E_BROWSER",
  "E2E_API_KEY",
] as const;
type Setting = (typeof settings)[number];

/** A setting of the stack that this worker uses alone. */
export function setting(name: Setting): string {
  const value = process.env[variable(name, process.env["TEST_PARALLEL_INDEX"] ?? "0")];
  if (value === undefined)
    throw new Error(`${name} is set by the global set-up; run the suite with "pnpm e2e".`);
  return value;
}

/** To be called before the workers start, which inherit the environment. */
export function leaveSettings(options: { worker: number; values: Record<Setting, string> }): void {
  for (const name of settings) process.env[variable(name, String(options.worker))] = options.values[name];
}

function variable(name: Setting, worker: string): string {
  return `${name}_${worker}`;
}
