import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryDir } from "./repository.ts";

const neededMajor = 24;

/** Goes on under the Node 24 that was installed along with the other packages when this one is older. */
export function useNode24(): void {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return;
  const installed = join(repositoryDir, "node_modules/node/bin/node");
  if (existsSync(installed) && process.execve !== undefined) {
    process.execve(installed, [installed, ...process.argv.slice(1)], process.env);
  }
  process.stderr.write(
    `Callhook needs Node ${neededMajor}, but this is ${process.version}. Run \`npx pnpm start\`, which brings its own.\n`,
  );
  process.exit(1);
}
