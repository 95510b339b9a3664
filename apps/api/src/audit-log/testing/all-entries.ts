import { auditRepository, type Database, type RecordedEntry, workspaceRepository } from "@callhook/db";

/** Every entry of every workspace. */
export async function allEntries(database: Database): Promise<RecordedEntry[]> {
  const workspaces = await workspaceRepository(database).list();
  const logs = workspaces.map(({ id }) =>
    auditRepository({ database, workspaceId: id }).newest({ filter: {}, maximum: 10_000 }),
  );
  return (await Promise.all(logs)).flatMap(({ entries }) => entries);
}
