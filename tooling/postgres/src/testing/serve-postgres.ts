import { startPostgres } from "../start-postgres.ts";

/** A process of its own that runs PostgreSQL on a folder, says where, and stops it on SIGTERM. */
const [dataDir = ""] = process.argv.slice(2);
const server = await startPostgres({ dataDir, durable: false });
console.log(server.url);
process.once("SIGTERM", async () => {
  await server.stop();
  process.exit(0);
});
setInterval(() => {}, 60_000);
