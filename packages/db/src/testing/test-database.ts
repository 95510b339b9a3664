import type { Database } from "../database.ts";

export type TestDatabase = { url: string; database: Database; drop(): Promise<void> };

export async function createTestDatabase(): Promise<TestDatabase> {
  throw new Error("not built yet");
}
