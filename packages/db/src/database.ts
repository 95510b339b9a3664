export type Database = { ping(): Promise<void>; close(): Promise<void> };
export function openDatabase(_options: { url: string; maxConnections?: number }): Database {
  throw new Error("not built yet");
}
