import { delimiter, join, resolve } from "node:path";

/** The folder of the checkout. */
export const repositoryDir = resolve(import.meta.dirname, "../../..");

/** The environment for the tools: found in node_modules first, quiet, and the same on every machine. */
export function toolEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(repositoryDir, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    NO_UPDATE_NOTIFIER: "1",
    NO_COLOR: "1",
    ...extra,
  };
}
