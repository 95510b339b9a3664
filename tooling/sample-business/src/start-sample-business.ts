import { serve } from "@hono/node-server";
import { createApp } from "./create-app.ts";

/** A running sample business; `url` has no trailing slash. */
export type SampleBusiness = { url: string; close(): Promise<void> };

/**
 * Starts the plumber's endpoints on 127.0.0.1. `port` is 0 by default, which takes any free one.
 * Rejects when the port is taken.
 */
export function startSampleBusiness(
  options: { port?: number; now?: () => Date } = {},
): Promise<SampleBusiness> {
  const app = createApp(options.now === undefined ? {} : { now: options.now });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: options.port ?? 0 }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}
