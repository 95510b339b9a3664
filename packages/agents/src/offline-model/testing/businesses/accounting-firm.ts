import type { Business } from "../dialogue-script.ts";

export const accountingFirm: Business = {
  name: "accounting firm",
  tools: {
    upload_link: {
      description: "Sends the client a secure link to upload tax documents",
      parameters: { email: ["string!", "Client email"] },
      answer: { sent: true },
    },
    refund_status: {
      description: "Checks the status of a client's tax refund",
      parameters: {
        last4_ssn: ["string!", "Last four digits of the social security number"],
        tax_year: ["integer!", "Tax year"],
      },
      answer: { status: "approved", amount: 1240.5 },
    },
  },
  dialogues: {
    refund: [
      { caller: "where's my tax refund for 2025?", says: /digits/i },
      {
        caller: "four four one nine",
        calls: [{ tool: "refund_status", with: { last4_ssn: "4419", tax_year: 2025 } }],
        says: /\$1,240\.50/,
      },
    ],
    link: [
      {
        caller: "I need to send you my documents, can you email me a link? it's sam_b@mail.org",
        calls: [{ tool: "upload_link", with: { email: "sam_b@mail.org" } }],
        says: /done|sent/i,
      },
    ],
  },
};
