import { expect, expectTypeOf, test } from "vitest";
import { type AuditAction, auditActionLabel, auditActions, auditActionSchema } from "./audit-action.ts";

test("every action is a noun and a participle, so that a list of them reads as one language", () => {
  for (const action of auditActions) expect(action).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
});

test("actions stand in alphabetical order, or a filter would scatter what happens to one noun", () => {
  expect([...auditActions].toSorted()).toEqual(auditActions);
});

test("no two actions read alike, or people could not tell what happened", () => {
  const read = auditActions.map(auditActionLabel);
  expect(new Set(read).size).toBe(auditActions.length);
  for (const label of read) expect(label).toMatch(/^[A-Z][^.]+$/);
});

test("an action that nobody decided on is refused, and does not compile", () => {
  expect(auditActionSchema.safeParse("tool.created").success).toBe(true);
  for (const unknown of ["tool.painted", "constructor", "__proto__", ""])
    expect(auditActionSchema.safeParse(unknown).success).toBe(false);
  expectTypeOf<"tool.created">().toExtend<AuditAction>();
  expectTypeOf<"tool.painted">().not.toExtend<AuditAction>();
});
