import type { Mail } from "../mail/mail.ts";

const unasked = "If you did not ask for this, you can ignore it: nothing happens without the link.";

export function signInLinkMail(options: { to: string; url: string }): Mail {
  return {
    to: options.to,
    subject: "Your link to sign in to Callhook",
    text: ["Somebody, hopefully you, asked to sign in to Callhook with this address."],
    link: { label: "Sign in", url: options.url },
    note: `The link works once, for 10 minutes. ${unasked}`,
  };
}

export function verificationMail(options: { to: string; url: string }): Mail {
  return {
    to: options.to,
    subject: "Confirm your email address for Callhook",
    text: ["This address was given for an account at Callhook."],
    link: { label: "Confirm this address", url: options.url },
    note: `The link works for an hour. ${unasked}`,
  };
}

export function passwordResetMail(options: { to: string; url: string }): Mail {
  return {
    to: options.to,
    subject: "Choose a new password for Callhook",
    text: ["Somebody, hopefully you, wants a new password for your account at Callhook."],
    link: { label: "Choose a new password", url: options.url },
    note: `The link works once, for an hour. ${unasked}`,
  };
}
