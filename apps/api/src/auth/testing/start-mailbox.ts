import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export type ReceivedMail = { to: string; from: string; subject: string; text: string; link: string };

/** An SMTP server that keeps what it is sent, gone when the test ends. */
export async function startMailbox() {
  const mails: ReceivedMail[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      recipients.push(address);
      callback();
    },
    onData: (stream, _session, callback) => {
      void simpleParser(stream).then((mail) => {
        const text = mail.text ?? "";
        mails.push({
          to: addressOf(mail.to),
          from: addressOf(mail.from),
          subject: mail.subject ?? "",
          text,
          link: /https?:\/\/\S+/.exec(text)?.[0] ?? "",
        });
        callback();
      });
    },
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  const listener = server.listen(0, "127.0.0.1", () => {
    const address = listener.address();
    if (typeof address === "object" && address !== null) resolve(address.port);
  });
  const url = `smtp://127.0.0.1:${await promise}`;
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { mails, recipients, settings: { SMTP_URL: url, MAIL_FROM: "Callhook <callhook@plumber.example>" } };
}

function addressOf(found: AddressObject | AddressObject[] | undefined): string {
  const [first] = Array.isArray(found) ? found : [found];
  return first?.value[0]?.address ?? "";
}
