import { expect, test } from "vitest";
import { mailHtml, mailText } from "./mail.ts";

const mail = {
  to: "ed@plumber.example",
  subject: "An invitation",
  text: ['<a href="https://attacker.example">Olive & Sons</a> invites you.'],
  link: { label: "Accept", url: "https://callhook.example.com/invitations/x?a=1&b=2" },
  note: "It works for a week.",
};

test("a name that holds markup is shown as it was typed, or a mail of ours would show somebody else's link", () => {
  const html = mailHtml(mail);
  expect(html).not.toContain('<a href="https://attacker');
  expect(html).toContain("&lt;a href=&quot;https://attacker.example&quot;&gt;Olive &amp; Sons");
  expect(html).toContain('<a href="https://callhook.example.com/invitations/x?a=1&amp;b=2">Accept</a>');
});

test("the plain text has its link on a line of its own, so that a terminal makes it clickable", () => {
  expect(mailText(mail).split("\n")).toContain(mail.link.url);
});
