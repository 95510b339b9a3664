import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs a copied cURL command as whoever copied it would: in a shell. Gives what came back. */
export function runCurl(command: string): string {
  const hasCurl = spawnSync("curl", ["--version"]).status === 0;
  const script = `${hasCurl ? "" : standIn}${command} --silent --show-error`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script], {
    encoding: "utf8",
    timeout: 10_000,
    env: { ...process.env, NODE: process.execPath, STAND_IN: standInPath },
  });
  if (status !== 0) throw new Error(`The copied command failed:\n${command}\n${stderr}`);
  return stdout;
}

const standInPath = fileURLToPath(new URL("curl-stand-in.ts", import.meta.url));
const standIn = `curl() { "$NODE" "$STAND_IN" "$@"; }\n`;
