import type { Business } from "../business.ts";

export const helpdesk: Business = {
  name: "helpdesk",
  agent: "assistant",
  tools: [
    {
      name: "Create ticket",
      about:
        "Creates an IT ticket. Use it when an employee reports a problem with a computer, printer, account or network.",
      effect: "write",
      takes: [
        { key: "summary", about: "The problem in one sentence" },
        { key: "priority", about: "How urgent it is", options: ["low", "normal", "high", "critical"] },
        {
          key: "asset_tag",
          about: "Sticker on the device such as IT-0042, if it is about a device",
          optional: true,
        },
      ],
      answers: [{ json: { ticket: "INC-5120", team: "Workplace" } }],
    },
    {
      name: "Ticket status",
      about: "Status of an IT ticket.",
      takes: [{ key: "ticket", about: "Ticket number, INC and four digits" }],
      answers: [{ json: { status: "waiting for a spare part", assigned_to: "Priya" } }],
    },
    {
      name: "Reset password",
      about: "Sends a password reset link to an employee.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "username", about: "Login name, e.g. jsmith" }],
      answers: [
        { when: { username: "ghost" }, status: 404, json: { error: "unknown user" } },
        { json: { link_sent: true, valid_minutes: 30 } },
      ],
    },
  ],
  dialogues: [
    {
      title: "the printer",
      turns: [
        { caller: "the printer on the third floor keeps jamming", asks: "urgent|priority" },
        {
          caller: "normal",
          calls: [
            {
              tool: "Create ticket",
              with: { summary: { includes: ["printer", "jamming"] }, priority: "normal" },
            },
          ],
          tells: ["5120"],
        },
        {
          caller: "what's the status of INC-4807",
          calls: [{ tool: "Ticket status", with: { ticket: "INC-4807" } }],
          tells: ["spare part", "Priya"],
        },
      ],
    },
    {
      title: "a password",
      turns: [
        {
          caller: "reset password for jsmith",
          kind: "confirmation",
          confirms: { tool: "Reset password", with: { username: "jsmith" } },
        },
        {
          caller: "yes, do it",
          kind: "confirmation",
          calls: [{ tool: "Reset password", with: { username: "jsmith" } }],
          tells: ["30"],
        },
      ],
    },
    {
      title: "a user that is not there",
      turns: [
        {
          caller: "please reset the password of user ghost",
          kind: "confirmation",
          confirms: { tool: "Reset password", with: { username: "ghost" } },
        },
        {
          caller: "ok",
          kind: "failure",
          calls: [{ tool: "Reset password", with: { username: "ghost" } }],
          never: ["30 min", "404", "has been sent"],
        },
      ],
    },
    {
      title: "urgent, with a tag",
      turns: [
        {
          caller: "Open a ticket: laptop IT-0042 does not start anymore, priority critical",
          kind: "several",
          calls: [
            {
              tool: "Create ticket",
              with: {
                summary: { includes: ["laptop", "start"] },
                priority: "critical",
                asset_tag: "IT-0042",
              },
            },
          ],
          tells: ["5120"],
        },
      ],
    },
    {
      title: "status without a number",
      turns: [
        { caller: "how is my ticket doing", asks: "ticket|number" },
        {
          caller: "inc four eight one one",
          calls: [{ tool: "Ticket status", with: { ticket: { digits: "4811" } } }],
          tells: ["Priya"],
        },
        { caller: "alright thank you", kind: "small-talk", never: ["INC-5120"] },
      ],
    },
  ],
};
