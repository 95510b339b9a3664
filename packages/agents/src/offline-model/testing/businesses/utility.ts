import type { Business } from "../dialogue-script.ts";

export const utility: Business = {
  name: "power company",
  tools: {
    report_outage: {
      description: "Reports a power outage at an address.",
      parameters: {
        address: ["string!", "Service address"],
        since: ["string", "Since when the power is out"],
      },
      answer: { ticket: "OUT-51", estimated_restoration: "2026-11-23T14:00" },
    },
    pay_bill: {
      description: "Takes a bill payment. Confirm the amount before charging.",
      parameters: {
        account_number: ["string!", "Customer account number"],
        amount: ["number!", "Amount to pay in dollars"],
      },
      answer: { paid: true, receipt: "RC-8" },
    },
    submit_meter_reading: {
      description: "Records a meter reading.",
      parameters: {
        account_number: ["string!", "Customer account number"],
        reading: ["integer!", "The reading on the meter"],
      },
      answer: { accepted: true },
    },
  },
  dialogues: {
    outage: [
      { caller: "the lights went out on our whole street", says: /address/i },
      {
        caller: "77 River Road",
        calls: [{ tool: "report_outage", with: { address: "77 River Road" } }],
        says: /OUT-51.*2 pm/,
      },
    ],
    bill: [
      { caller: "I want to pay my bill, account 4455667", says: /amount|how much/i },
      { caller: "a hundred and twenty dollars and fifty cents", says: /right\?/i },
      { caller: "no, 130 dollars", says: /130.*right\?/i },
      {
        caller: "yes that's right",
        calls: [{ tool: "pay_bill", with: { account_number: "4455667", amount: 130 } }],
        says: /RC-8/,
      },
    ],
    meter: [
      { caller: "I need to give you my meter reading, it's 48213", says: /account number/i },
      {
        caller: "4455667",
        calls: [{ tool: "submit_meter_reading", with: { account_number: "4455667", reading: 48213 } }],
      },
    ],
  },
};
