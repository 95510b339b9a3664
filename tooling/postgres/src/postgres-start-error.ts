/** The embedded PostgreSQL cannot start; `message` says why and what to do, and is meant to be shown as it is. */
export class PostgresStartError extends Error {
  override readonly name = "PostgresStartError";
}
