import { pino } from "pino";
import { expect, test } from "vitest";
import { startMailbox } from "../auth/testing/start-mailbox.ts";
import { createMailer } from "./create-mailer.ts";

const logger = pino({ level: "silent" });

test("a line's end in a name stays in the subject, or a workspace's name could add recipients and text", async () => {
  const mailbox = await startMailbox();
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = mailbox.settings;
  const mailer = createMailer({ smtpUrl, from, logger });
  const name = "Plumbers\r\nBcc: thief@attacker.example\r\n\r\nOur bank has changed.";
  const link = { label: "Open", url: "http://localhost/" };
  await mailer.send({ to: "ed@plumber.example", subject: `Join ${name}`, text: [], link, note: "" });
  await mailer.close();
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toMatchObject({ to: "ed@plumber.example", from: "callhook@plumber.example" });
  expect(mailbox.mails[0]?.text).not.toContain("bank");
  expect(mailbox.recipients).toEqual(["ed@plumber.example"]);
});

test.each([
  "ed@plumber.example, thief@attacker.example",
  "ed@plumber.example\r\nRCPT TO:<thief@attacker.example>",
])("%j is no second recipient", async (to) => {
  const mailbox = await startMailbox();
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = mailbox.settings;
  const mailer = createMailer({ smtpUrl, from, logger });
  const link = { label: "Open", url: "http://localhost/" };
  await mailer.send({ to, subject: "Hello", text: [], link, note: "" }).catch(() => undefined);
  await mailer.close();
  expect(mailbox.recipients.filter((address) => address.startsWith("thief"))).toEqual([]);
});
