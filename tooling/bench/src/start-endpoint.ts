import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** Starts the endpoint in another process, so that serving does not count as calling. */
export async function startEndpoint(): Promise<{ url: string; host: string; stop(): void }> {
  const child = fork(join(import.meta.dirname, "endpoint.ts"));
  const message = await new Promise<unknown>((resolve) => child.once("message", resolve));
  const { port } = z.object({ port: z.number() }).parse(message);
  const host = `127.0.0.1:${port}`;
  return { url: `http://${host}`, host, stop: () => void child.kill() };
}
