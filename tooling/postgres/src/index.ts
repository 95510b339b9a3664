export type Postgres = { url: string; stop(): Promise<void> };
export type PostgresOptions = { dataDir: string; port?: number; onProgress?: (message: string) => void };
export async function startPostgres(_options: PostgresOptions): Promise<Postgres> {
  throw new Error("not built yet");
}
