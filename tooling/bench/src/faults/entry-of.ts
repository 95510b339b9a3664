import { join } from "node:path";

const repositoryDir = join(import.meta.dirname, "..", "..", "..", "..");

/** The source that an app is started from. */
export function entryOf(app: "api" | "worker"): string {
  return join(repositoryDir, "apps", app, "src", "main.ts");
}
