import { mergeConfig, createServer, loadConfigFromFile } from "vite";
import { dashboardDir } from "./repository.ts";

/** The dashboard with hot reload (`pnpm dev`); what is not a page goes to the API. */
const api = process.env["CALLHOOK_API_URL"] ?? "http://127.0.0.1:3000";
const routes = ["/trpc", "/healthz", "/readyz", "/metrics", "/api"];
const loaded = await loadConfigFromFile({ command: "serve", mode: "development" }, undefined, dashboardDir);
const server = await createServer(
  mergeConfig(loaded?.config ?? {}, {
    root: dashboardDir,
    configFile: false,
    server: { host: "127.0.0.1", proxy: Object.fromEntries(routes.map((route) => [route, api])) },
  }),
);
await server.listen();
process.send?.({ type: "ready", url: server.resolvedUrls?.local[0] ?? null });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
