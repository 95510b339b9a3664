import { auditRepository, defaultWorkspaceId } from "@callhook/db";
import { useTestDatabase } from "@callhook/db/testing";
import { beforeAll, expect, test } from "vitest";
import { exportAuditLog } from "./export-audit-log.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: defaultWorkspaceId };
const log = auditRepository(scope);
const now = () => new Date("2025-03-04T05:06:07Z");

beforeAll(async () => {
  for (let count = 0; count < 5; count += 1) await log.record({ action: "secret.read" });
});

test("an export that was cut says so: in its answer, its name, its contents and the log", async () => {
  const filter = { action: "secret.read" } as const;
  const newest = (await log.list({ ...filter, limit: 3 })).items;
  const file = await exportAuditLog({ scope, format: "json", filter, maximum: 3, now });
  expect(file).toMatchObject({ fileName: "audit-log-2025-03-04-newest-3.json", entryCount: 3, isCut: true });
  expect(JSON.parse(file.text)).toEqual({
    exportedAt: "2025-03-04T05:06:07.000Z",
    isCut: true,
    entries: newest,
  });
  const details = { format: "json", entryCount: 3, isCut: true, filteredBy: ["action"] };
  expect((await log.list({ action: "audit-log.exported" })).items).toMatchObject([{ details }]);
});

test("an export that fits exactly is not called cut", async () => {
  const filter = { action: "secret.read" } as const;
  const file = await exportAuditLog({ scope, format: "csv", filter, maximum: 5, now });
  expect(file).toMatchObject({ fileName: "audit-log-2025-03-04.csv", entryCount: 5, isCut: false });
  expect(file.text.trimEnd().split("\r\n")).toHaveLength(6);
});

test("what cannot be put on record is not exported", async () => {
  const nowhere = { database, workspaceId: "nowhere" };
  const exporting = exportAuditLog({ scope: nowhere, format: "csv", filter: {} });
  await expect(exporting).rejects.toMatchObject({ code: "not-found" });
});
