import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { CallhookError } from "@callhook/core";

/** The port to serve on, found free. 0 takes any. */
export async function claimPort(options: { host: string; port: number }): Promise<number> {
  const { host, port } = options;
  const result = await tryPort({ host, port });
  if (typeof result === "number" && !(await isTakenOnIpv6(host, result))) return result;
  throw new CallhookError({
    code: "unavailable",
    message: portProblem({ host, port, reason: String(result) }),
  });
}

/**
 * The port of the sample business: the one it had before, so that saved tools keep working, or else one near
 * the dashboard's, or else any.
 */
export async function claimSampleBusinessPort(options: { dataDir: string; near: number }): Promise<number> {
  const path = join(options.dataDir, "sample-business-port");
  const host = "127.0.0.1";
  for (const port of [readPort(path), options.near + 1, 0]) {
    if (port === null || port > 65_535) continue;
    const result = await tryPort({ host, port });
    if (typeof result !== "number") continue;
    writeFileSync(path, String(result));
    return result;
  }
  throw new CallhookError({
    code: "unavailable",
    message: "No free port was found for the sample business.",
  });
}

/** A browser that opens `localhost` may try ::1 first, and would find somebody else there. */
async function isTakenOnIpv6(host: string, port: number): Promise<boolean> {
  return host === "127.0.0.1" && (await tryPort({ host: "::1", port })) === "EADDRINUSE";
}

function readPort(path: string): number | null {
  try {
    const port = Number(readFileSync(path, "utf8"));
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}

/** The port that could be listened on, or the error code why not. */
function tryPort(options: { host: string; port: number }): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(options.port, options.host, () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : options.port;
      server.close(() => resolve(port));
    });
  });
}

function portProblem({ host, port, reason }: { host: string; port: number; reason: string }): string {
  if (reason === "EADDRINUSE" || reason === String(port)) {
    return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 3000 : port + 10} npx pnpm start`;
  }
  if (reason === "EACCES") {
    return `Port ${port} may only be used by an administrator. Choose one above 1023: PORT=3000 npx pnpm start`;
  }
  return `Port ${port} of ${host} cannot be listened on (${reason}). Choose another one with PORT or HOST.`;
}
