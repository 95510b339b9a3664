import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/** The built dashboard; any path that is not a file is a page that the dashboard routes itself. */
export function dashboardFiles(directory: string): Hono {
  const files = new Hono();
  files.use("/assets/*", async (context, next) => {
    await next();
    // File names there hold a hash of their content.
    if (context.res.ok) context.header("cache-control", "public, max-age=31536000, immutable");
  });
  files.use("*", serveStatic({ root: directory, precompressed: true }));
  files.get("*", async (context, next) => {
    if (/\.\w+$/.test(context.req.path)) return next();
    context.header("cache-control", "no-cache");
    return serveStatic({ root: directory, path: "index.html" })(context, next);
  });
  return files;
}
