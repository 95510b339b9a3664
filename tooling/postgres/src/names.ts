export const superuser = "callhook";
export const databaseName = "callhook";
/** The major version that the npm package brings, as PostgreSQL writes it into `PG_VERSION`. */
export const majorVersion = "18";
