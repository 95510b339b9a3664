import type { Hono } from "hono";
import { phoneDigits } from "../fields.ts";
import { refuse } from "../parse-request.ts";

const customers = [
  {
    phone: "+1 415 555 0134",
    name: "Dana Whitfield",
    address: "2418 Harrison Street, San Francisco, CA 94110",
    last_visit: "2026-03-12",
    notes: "Old cast-iron drain. Ring the bell twice.",
  },
  {
    phone: "+1 415 555 0178",
    name: "Marcus Oyelaran",
    address: "77 Castro Street, San Francisco, CA 94114",
    last_visit: "2025-11-04",
    notes: "Maintenance plan, water heater from 2019.",
  },
  {
    phone: "+1 628 555 0119",
    name: "Ines Carvalho",
    address: "530 Cortland Avenue, San Francisco, CA 94110",
    last_visit: null,
    notes: "New customer.",
  },
];

export function addCustomers(app: Hono): void {
  app.get("/customers/:phone", (context) => {
    const asked = context.req.param("phone");
    const digits = phoneDigits(asked);
    if (digits === null) refuse(422, "invalid-request", "phone: phone must be a ten-digit number.");
    const customer = customers.find(({ phone }) => phoneDigits(phone) === digits);
    if (customer === undefined) refuse(404, "not-found", `No customer has the phone number ${asked}.`);
    return context.json(customer);
  });
}
