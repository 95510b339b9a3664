import type { RecordedEntry } from "@callhook/db";
import { expect, test } from "vitest";
import { auditCsv } from "./audit-csv.ts";
import { auditJson } from "./audit-json.ts";

function anEntry(number: number): RecordedEntry {
  return {
    id: `audit_${number}`,
    at: "2025-03-04T05:06:07.000Z",
    action: "tool.updated",
    actor: { kind: "person", id: "user_anna", name: "anna@example.com" },
    subject: { kind: "tool", id: null, name: 'The "Müller", check' },
    ipAddress: "203.0.113.9",
    userAgent: null,
    details: { version: 2, changed: ["headers"] },
  };
}

const many = Array.from({ length: 2_500 }, (_, index) => anEntry(index));

test("a row holds what an entry tells, quoted where it must be, and empty where there is nothing", async () => {
  const [head, row] = (await auditCsv([anEntry(1)])).split("\r\n");
  expect(head).toBe(
    "\uFEFFTime,Action,What happened,By kind,By,By id,Subject kind,Subject,Subject id,IP address,User agent,Details,Entry id",
  );
  expect(row).toBe(
    '2025-03-04T05:06:07.000Z,tool.updated,Tool changed,person,anna@example.com,user_anna,tool,"The ""Müller"", check",,203.0.113.9,,"{""version"":2,""changed"":[""headers""]}",audit_1',
  );
});

test("a log without entries is a head alone, and an empty list", async () => {
  expect((await auditCsv([])).trimEnd().split("\r\n")).toHaveLength(1);
  const contents = { exportedAt: "2025-03-04T05:06:07.000Z", isCut: false, entries: [] };
  expect(JSON.parse(await auditJson(contents))).toEqual(contents);
});

test("a long log has one head and one mark, and every entry in its order", async () => {
  const text = await auditCsv(many);
  expect([text.lastIndexOf("\uFEFF"), text.lastIndexOf("What happened")]).toEqual([0, 13]);
  const ids = text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",").at(-1));
  expect(ids).toEqual(many.map(({ id }) => id));
  const contents = { exportedAt: "2025-03-04T05:06:07.000Z", isCut: true, entries: many };
  expect(JSON.parse(await auditJson(contents))).toEqual(contents);
});

test.each([
  ["CSV", () => auditCsv(many)],
  ["JSON", () => auditJson({ exportedAt: "", isCut: false, entries: many })],
])(
  "others are answered while a long log is written as %s, or calls would fall silent",
  async (_name, write) => {
    let answered = 0;
    const answerNext = () => {
      answered += 1;
      next = setImmediate(answerNext);
    };
    let next = setImmediate(answerNext);
    await write();
    clearImmediate(next);
    expect(answered).toBeGreaterThanOrEqual(4);
  },
);
