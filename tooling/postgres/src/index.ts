export { startPostgres, type Postgres, type PostgresOptions } from "./start-postgres.ts";
export type { ServerExit } from "./server-process.ts";
export { makeFolder } from "./make-folder.ts";
export { PostgresStartError } from "./postgres-start-error.ts";
export { findRunningPostgres } from "./server-url.ts";
