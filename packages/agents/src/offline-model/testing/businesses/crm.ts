import type { Business } from "../dialogue-script.ts";

export const crm: Business = {
  name: "business assistant",
  tools: {
    crm_lookup: {
      description: "Finds a customer in the CRM by email or phone and returns their record.",
      parameters: { email: ["string", "Customer's email"], phone: ["string", "Customer's phone"] },
      answer: { name: "Ada Park", plan: "Pro", open_invoices: 2 },
    },
    capture_lead: {
      description: "Saves a new lead when someone is interested in our services.",
      parameters: {
        name: ["string!", "Name"],
        email: ["string!", "Email"],
        interest: ["string!", "What they are interested in"],
      },
      answer: { lead_id: 9001 },
    },
    inventory_check: {
      description: "Checks stock of an item in the warehouse.",
      parameters: {
        sku: ["string!", "SKU or item code"],
        warehouse: ["string", "Warehouse: north or south"],
      },
      answer: { quantity: 0 },
    },
  },
  dialogues: {
    "a lookup": [
      {
        caller: "pull up the customer with the email ada.park@corp.io",
        calls: [{ tool: "crm_lookup", with: { email: "ada.park@corp.io" } }],
        says: /Ada Park.*Pro/,
      },
    ],
    "a lead": [
      {
        caller: "There's someone interested in our premium cleaning package, please save them as a lead",
        says: /name/i,
      },
      { caller: "Hugo Lindt", says: /email/i },
      {
        caller: "hugo at lindt dot ch",
        calls: [
          {
            tool: "capture_lead",
            with: { name: "Hugo Lindt", email: "hugo@lindt.ch", interest: /premium cleaning/i },
          },
        ],
        says: /9001/,
      },
    ],
    "no stock": [
      {
        caller: "how many of SKU A-7781 are left in the north warehouse?",
        calls: [{ tool: "inventory_check", with: { sku: "A-7781", warehouse: "north" } }],
        says: /none left/i,
      },
    ],
  },
};
