import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

export type Connection = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Connection["transaction"]>[0]>[0];
