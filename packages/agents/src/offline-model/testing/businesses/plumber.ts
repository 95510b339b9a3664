import type { Business } from "../dialogue-script.ts";

export const plumber: Business = {
  name: "plumber",
  tools: {
    check_availability_in_area: {
      description:
        "Checks whether a plumber can come to the caller's area and when. Use when a caller asks if we serve their address or ZIP code.",
      parameters: {
        zip_code: ["string!", "The ZIP code of the place where the work is needed"],
        service_type: ["string", "The kind of work, such as drain, leak or heater"],
      },
      answer: { available: true, next_slot: "2026-11-24T09:00" },
    },
    get_price_quote: {
      description: "Gives a price estimate for a plumbing job.",
      parameters: {
        service_type: ["string!", "One of: drain, leak, heater, toilet"],
        emergency: ["boolean", "Whether it is an emergency"],
      },
      answer: { low: 90, price: 140, currency: "USD" },
    },
    create_ticket: {
      description:
        "Creates a service ticket so that a technician calls back. Use when the caller reports a problem and wants someone to come. Do not use for price questions.",
      parameters: {
        customer_name: ["string!", "Full name of the caller"],
        phone: ["string!", "Phone number to reach the caller"],
        problem: ["string!", "What is wrong, in the caller's words"],
      },
      answer: { ticket_id: "T-1042", status: "open" },
    },
  },
  dialogues: {
    "area and problem in one breath": [
      {
        caller: "do you come out to 94110, I have a blocked drain?",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94110", service_type: "drain" } }],
        says: /yes.*94110.*9 am/i,
      },
      {
        caller: "no sorry, 94117",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94117", service_type: "drain" } }],
      },
      {
        caller: "great, and what would that cost me?",
        calls: [{ tool: "get_price_quote", with: { service_type: "drain" } }],
        says: /\$140/,
      },
      { caller: "thanks, that's all", says: /goodbye|welcome/i },
    ],
    "the missing zip is asked for": [
      { caller: "Hi there! Do you guys serve my area?", says: /zip/i },
      {
        caller: "nine four one one zero",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94110" } }],
      },
    ],
    "a ticket, one thing at a time": [
      { caller: "My water heater is leaking all over the garage, can you send someone?", says: /name/i },
      { caller: "it's John Carter", says: /phone/i },
      {
        caller: "four one five, five five five, zero one three four",
        calls: [
          {
            tool: "create_ticket",
            with: {
              customer_name: "John Carter",
              phone: /415.*555.*0134/,
              problem: /water heater is leaking/i,
            },
          },
        ],
        says: /T-1042/,
      },
    ],
    "nothing fits": [
      { caller: "I'd like to order a large pepperoni pizza", says: /can't|not (?:something|able)|sorry/i },
      { caller: "What's the capital of France?", says: /can't|not (?:something|able|sure)|sorry/i },
    ],
  },
};
