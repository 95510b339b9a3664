import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { sessions, signInAttempts, verifications } from "../schema/people.ts";
import { addPerson } from "../testing/add-person.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { sweepExpired } from "./sweep-expired.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const minute = 60_000;
const later = new Date(Date.now() + minute);
const before = new Date(Date.now() - minute);

test("sessions, mailed links and old counts go when their time is up, or they would grow for ever", async () => {
  const { userId } = await addPerson({ database, email: "olive@example.com" });
  await connection.insert(sessions).values([
    { id: "over", token: "over", userId, expiresAt: before },
    { id: "alive", token: "alive", userId, expiresAt: later },
  ]);
  await connection.insert(verifications).values([
    { id: "over", identifier: "over", value: userId, expiresAt: before },
    { id: "alive", identifier: "alive", value: userId, expiresAt: later },
  ]);
  await connection.insert(signInAttempts).values([
    { id: "over", key: "over", count: 1, lastRequest: Date.now() - 25 * 60 * minute },
    { id: "alive", key: "alive", count: 1, lastRequest: Date.now() },
  ]);
  expect(await sweepExpired(database)).toBe(3);
  expect(await sweepExpired(database)).toBe(0);
  for (const table of [sessions, verifications, signInAttempts]) {
    expect((await connection.select({ id: table.id }).from(table)).map(({ id }) => id)).toEqual(["alive"]);
  }
});
