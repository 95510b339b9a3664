import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aTool } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import { policyRuleSchema, weekdays } from "../../tool/policy-rule.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { executeTool } from "../execute-tool.ts";
import { localTime } from "./local-time.ts";
import { sayBusinessHours } from "./say-business-hours.ts";

const hours = {
  rule: "business-hours",
  timeZone: "America/Los_Angeles",
  days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  from: "08:30",
  to: "17:00",
} as const;
type Hours = Omit<Extract<NonNullable<ToolDraftInput["rules"]>[number], { rule: "business-hours" }>, "rule">;

function judge(at: string, overrides: Partial<Hours> = {}) {
  const tool = aTool({ rules: [{ ...hours, ...overrides, days: [...(overrides.days ?? hours.days)] }] });
  const now = () => new Date(at);
  const send = async () => ({ status: 200, headers: {}, body: new Uint8Array() });
  return executeTool({ tool, arguments: {} }, testPorts({ send, now }));
}

async function isOpen(at: string, overrides: Partial<Hours> = {}): Promise<boolean> {
  const outcome = await judge(at, overrides);
  expect(outcome.decisions).toMatchObject([
    { rule: "business-hours", allowed: outcome.status === "succeeded" },
  ]);
  return outcome.status === "succeeded";
}

test("hours begin with their first minute and end before their last, by the clock of the business", async () => {
  // 2026-01-05 is a Monday; Los Angeles is eight hours behind.
  expect(await isOpen("2026-01-05T16:29:59Z")).toBe(false);
  expect(await isOpen("2026-01-05T16:30:00Z")).toBe(true);
  expect(await isOpen("2026-01-06T00:59:59Z")).toBe(true);
  expect(await isOpen("2026-01-06T01:00:00Z")).toBe(false);
});

test("the day is the one on the wall of the business, not ours", async () => {
  expect(await isOpen("2026-01-10T00:30:00Z")).toBe(true);
  expect(await isOpen("2026-01-11T20:00:00Z")).toBe(false);
});

test("hours over midnight belong to the day that they began on", async () => {
  const night = { days: ["friday" as const], from: "22:00", to: "02:00", timeZone: "UTC" };
  expect(await isOpen("2026-01-09T01:00:00Z", night)).toBe(false);
  expect(await isOpen("2026-01-09T22:00:00Z", night)).toBe(true);
  expect(await isOpen("2026-01-10T01:59:00Z", night)).toBe(true);
  expect(await isOpen("2026-01-10T02:00:00Z", night)).toBe(false);
  expect(await isOpen("2026-01-10T22:30:00Z", night)).toBe(false);
  const sunday = { ...night, days: ["sunday" as const] };
  expect(await isOpen("2026-01-12T01:00:00Z", sunday)).toBe(true);
});

test("midnight may be written as the end or the beginning of a day", async () => {
  for (const to of ["24:00", "00:00"]) {
    const evening = { days: ["friday" as const], from: "18:00", to, timeZone: "UTC" };
    expect(await isOpen("2026-01-09T23:59:00Z", evening)).toBe(true);
    expect(await isOpen("2026-01-10T00:00:00Z", evening)).toBe(false);
  }
});

test("summer time moves the hours with the clocks, also in the hours that are skipped and come twice", async () => {
  const early = { days: [...weekdays], from: "01:30", to: "03:00" };
  // 8 March 2026: after 1:59 comes 3:00, so an hour and a half last thirty minutes.
  expect(await isOpen("2026-03-08T09:29:00Z", early)).toBe(false);
  expect(await isOpen("2026-03-08T09:59:00Z", early)).toBe(true);
  expect(await isOpen("2026-03-08T10:00:00Z", early)).toBe(false);
  // 1 November 2026: from 1:00 to 1:59 comes twice.
  expect(await isOpen("2026-11-01T08:45:00Z", early)).toBe(true);
  expect(await isOpen("2026-11-01T09:15:00Z", early)).toBe(false);
  expect(await isOpen("2026-11-01T09:45:00Z", early)).toBe(true);
  // The same hour of the day before and after the change.
  expect(await isOpen("2026-03-06T16:30:00Z")).toBe(true);
  expect(await isOpen("2026-03-09T15:30:00Z")).toBe(true);
});

test("who comes too late is told the opening hours", async () => {
  expect(await judge("2026-01-10T20:00:00Z")).toMatchObject({
    reason: "not-allowed",
    message: expect.stringContaining("Monday to Friday from 8:30 am to 5 pm, Los Angeles time"),
  });
});

test("opening hours are said the way people say them", () => {
  const say = (change: object) =>
    sayBusinessHours({ ...hours, mode: "enforce", days: [...hours.days], ...change });
  expect(say({ days: [...weekdays], from: "00:00", to: "24:00", timeZone: "UTC" })).toBe(
    "every day, UTC time",
  );
  expect(say({ days: ["saturday", "sunday"], from: "12:00", to: "00:00" })).toBe(
    "Saturday and Sunday from noon to midnight, Los Angeles time",
  );
  expect(
    say({ days: ["sunday", "monday", "wednesday", "thursday", "friday"], from: "00:15", to: "12:05" }),
  ).toBe("Monday, Wednesday to Friday and Sunday from 12:15 am to 12:05 pm, Los Angeles time");
});

test("hours that cannot be kept are refused when the tool is saved", () => {
  const parse = (change: object) => policyRuleSchema.safeParse({ ...hours, ...change }).success;
  expect(parse({})).toBe(true);
  expect(parse({ from: "09:00", to: "09:00" })).toBe(false);
  expect(parse({ from: "24:00" })).toBe(false);
  expect(parse({ from: "9:00" })).toBe(false);
  expect(parse({ timeZone: "Mars/Olympus" })).toBe(false);
  expect(parse({ days: [] })).toBe(false);
});

test("the clock on the wall is the one that the time zone's own calendar shows, at every moment", () => {
  const zones = ["UTC", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];
  const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (at, timeZone) => {
      const { weekday, minute } = localTime(at, timeZone);
      const written = at.toLocaleString("sv-SE", { timeZone });
      const onTheWall = new Date(`${written.replace(" ", "T")}Z`);
      expect(weekday).toBe((onTheWall.getUTCDay() + 6) % 7);
      expect(minute).toBe(onTheWall.getUTCHours() * 60 + onTheWall.getUTCMinutes());
    }),
  );
});
