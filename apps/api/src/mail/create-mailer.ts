import { safeError } from "@callhook/core";
import { createTransport } from "nodemailer";
import type { Logger } from "pino";
import { type Mail, mailHtml, mailText } from "./mail.ts";

export type Mailer = {
  /** `console` when no SMTP server is set: then mails are printed where the operator looks. */
  kind: "smtp" | "console";
  /** Resolves when the server took the mail, and rejects when it did not. */
  send(mail: Mail): Promise<void>;
  /**
   * Returns at once and logs a failure. The attack: an answer that comes later when a mail was sent
   * tells that its address has an account.
   */
  post(mail: Mail | Promise<Mail | null>): void;
  /** Waits for what is still being sent. */
  close(): Promise<void>;
};

/** Sends by SMTP, or prints each mail with its link when no server is set. */
export function createMailer(options: {
  smtpUrl: string | undefined;
  from: string | undefined;
  logger: Logger;
}): Mailer {
  const { smtpUrl, from, logger } = options;
  const pending = new Set<Promise<void>>();
  const transport = smtpUrl === undefined ? null : createTransport(smtpTransport(smtpUrl), { from });

  async function send(mail: Mail): Promise<void> {
    if (transport === null) {
      logger.info({ notice: notice(mail) }, `mail to ${mail.to}: ${mail.subject}`);
      return;
    }
    const { to, subject } = mail;
    await transport.sendMail({
      to: { name: "", address: to },
      subject,
      text: mailText(mail),
      html: mailHtml(mail),
    });
  }
  async function sendLater(mail: Mail | Promise<Mail | null>): Promise<void> {
    try {
      const written = await mail;
      if (written !== null) await send(written);
    } catch (error) {
      logger.error(safeError(error), "a mail could not be sent");
    }
  }
  return {
    kind: transport === null ? "console" : "smtp",
    send,
    post: (mail) => {
      const sending = sendLater(mail).finally(() => pending.delete(sending));
      pending.add(sending);
    },
    close: async () => {
      await Promise.all(pending);
      transport?.close();
    },
  };
}

/** Connections are kept for a while, and no server can hold one up for long. */
function smtpTransport(url: string) {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  return {
    url,
    pool: true as const,
    maxConnections: 3,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** As it is shown on a terminal; start passes a log line's notice on as it is. */
function notice(mail: Mail): string {
  const body = mailText(mail).trimEnd().split("\n");
  return ["", `Mail to ${mail.to}: ${mail.subject}`, ...body.map((line) => `  ${line}`.trimEnd()), ""].join(
    "\n",
  );
}
