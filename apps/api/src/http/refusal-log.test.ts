import { addInvitation } from "@callhook/db/testing";
import { pino } from "pino";
import { z } from "zod";
import { expect, test } from "vitest";
import { ed, olive } from "../auth/testing/open-browser.ts";
import { startedApi } from "../auth/testing/started-api.ts";
import { turnOnTwoFactor } from "../auth/testing/turn-on-two-factor.ts";
import { withInvitation } from "../auth/testing/with-invitation.ts";
import { bearer } from "../testing/start-api.ts";
import { createRefusalLog } from "./refusal-log.ts";

const lineSchema = z.looseObject({ msg: z.string(), time: z.number() });

/** A logger, and what it was told of refusals. */
function watchedLog() {
  const lines: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line) => void lines.push(line) });
  const entries = () => lines.map((line) => lineSchema.parse(JSON.parse(line)));
  return { logger, lines, entries };
}

test("who is refused for their role is in the log by their id, with what they asked for and from where", async () => {
  const { logger, lines, entries } = watchedLog();
  const { open, database } = await startedApi({}, logger);
  const viewer = open();
  const token = await addInvitation({ database, email: ed.email, role: "viewer" });
  await viewer.post("/sign-up/email", ed, withInvitation(token));
  const { id } = await viewer.client().me.get.query();
  await expect(viewer.client().workspace.rename.mutate({ name: "Mine now" })).rejects.toThrow("permission");
  expect(entries()).toMatchObject([
    {
      level: 40,
      msg: "refused",
      path: "workspace.rename",
      code: "not-allowed",
      ipAddress: "127.0.0.1",
      personId: id,
    },
  ]);
  expect(lines.join("")).not.toContain("Mine now");
});

test("a key that opens nothing is in the log, and the key is not", async () => {
  const { logger, lines, entries } = watchedLog();
  const { url } = await startedApi({}, logger);
  const key = `chk_${"a".repeat(49)}`;
  await fetch(`${url}/trpc/tools.list`, { headers: bearer(key) });
  expect(entries()).toMatchObject([{ path: "tools.list", code: "not-signed-in", ipAddress: "127.0.0.1" }]);
  expect(lines.join("")).not.toContain(key);
});

test("every sign-in that fails is in the log, whether or not there is such an account, and no password is", async () => {
  const { logger, lines, entries } = watchedLog();
  const { owner, open } = await startedApi({}, logger);
  await turnOnTwoFactor(owner);
  const visitor = open();
  const guess = { email: olive.email, password: "not the password" };
  await visitor.post("/sign-in/email", guess);
  await visitor.post("/sign-in/email", { ...guess, email: "nobody@plumber.example" });
  await visitor.post("/sign-in/email", olive);
  await visitor.post("/two-factor/verify-totp", { code: "000000" });
  await visitor.post("/two-factor/verify-backup-code", { code: "aaaaa-bbbbb" });
  await visitor.get("/api/auth/magic-link/verify?token=never-sent&callbackURL=/calls");
  expect(entries().map(({ path, code }) => [path, code])).toEqual([
    ["/api/auth/sign-in/email", "INVALID_EMAIL_OR_PASSWORD"],
    ["/api/auth/sign-in/email", "INVALID_EMAIL_OR_PASSWORD"],
    ["/api/auth/two-factor/verify-totp", "INVALID_CODE"],
    ["/api/auth/two-factor/verify-backup-code", "INVALID_BACKUP_CODE"],
    ["/api/auth/magic-link/verify", "INVALID_TOKEN"],
  ]);
  for (const secret of [guess.password, "never-sent", "aaaaa-bbbbb"])
    expect(lines.join("")).not.toContain(secret);
});

test("a page of another site is in the log, wherever it knocks", async () => {
  const { logger, entries } = watchedLog();
  const { url } = await startedApi({}, logger);
  for (const path of ["/trpc/tools.list", "/api/auth/sign-out", "/"]) {
    await fetch(url + path, { headers: { origin: "https://attacker.example" } });
  }
  const code = "foreign-page-or-host";
  expect(entries()).toMatchObject([{ code }, { code }, { code }]);
});

test("a line's secret address that is refused for its host is not in the log", async () => {
  const { logger, lines, entries } = watchedLog();
  const { url } = await startedApi({}, logger);
  const headers = { origin: "https://attacker.example" };
  await fetch(`${url}/channels/retell/the-secret/call_1`, { headers });
  await fetch(`${url}/channels/elevenlabs/the-secret`, { headers });
  expect(entries()).toMatchObject([{ path: "/channels/retell" }, { path: "/channels/elevenlabs" }]);
  expect(lines.join("")).not.toContain("the-secret");
});

test("who is refused without end fills no disk: so many are written in a minute, and that there were more", () => {
  const { logger, entries } = watchedLog();
  let now = 0;
  const refusals = createRefusalLog({ logger, mostPerMinute: 3, now: () => now });
  const refused = { path: "/x", code: "not-allowed", ipAddress: null };
  for (let count = 0; count < 100; count += 1) refusals.record(refused);
  expect(entries().map(({ msg }) => msg)).toEqual([
    "refused",
    "refused",
    "refused",
    "more was refused in this minute than is logged",
  ]);
  now = 60_000;
  refusals.record(refused);
  expect(entries()).toHaveLength(5);
});

test("a path with a line's end in it stays one line, or a visitor could write entries of their own", () => {
  const { logger, lines } = watchedLog();
  const path = `/x\n{"level":60,"msg":"all is well"}\u2028${"y".repeat(5000)}`;
  createRefusalLog({ logger }).record({ path, code: "not-allowed", ipAddress: null });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain("\n");
  expect(lines[0]?.length).toBeLessThan(500);
});
