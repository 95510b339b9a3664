import { callLedgerContract } from "@callhook/core/testing";
import { beforeAll, test } from "vitest";
import { openDatabase } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callLedger } from "./call-ledger.ts";

const { database, url } = useTestDatabase();
const another = openDatabase({ url });
beforeAll(async () => {
  await addWorkspace({ database, id: "neighbour" });
  return () => another.close();
});

const cases = callLedgerContract(async () => ({ one: callLedger(database), other: callLedger(another) }));
for (const { title, check } of cases) test(title, check);
