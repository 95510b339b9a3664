import type { Hono } from "hono";
import { z } from "zod";
import { phoneDigits, requiredText } from "../fields.ts";
import { parseBody, refuse } from "../parse-request.ts";

const body = z.object({
  customer_name: requiredText("customer_name", 100),
  phone: requiredText("phone").refine(
    (phone) => phoneDigits(phone) !== null,
    "phone must be a ten-digit number.",
  ),
  problem: requiredText("problem", 2000),
});
type Ticket = z.output<typeof body> & { ticket_number: string; status: "open"; created_at: string };

/** Tickets live in memory. Repeating an `Idempotency-Key` gives the first ticket again instead of a second one. */
export function addTickets(app: Hono, now: () => Date): void {
  const tickets: Ticket[] = [];
  const ticketByKey = new Map<string, Ticket>();

  app.post("/tickets", async (context) => {
    const details = await parseBody(context, body);
    const key = context.req.header("idempotency-key");
    const earlier = key === undefined ? undefined : ticketByKey.get(key);
    if (earlier !== undefined) {
      if (!isSame(earlier, details)) {
        refuse(422, "idempotency-key-reused", "Idempotency-Key: this key was used for another ticket.");
      }
      context.header("idempotent-replayed", "true");
      return context.json(earlier);
    }
    const ticket: Ticket = {
      ticket_number: `T-${1001 + tickets.length}`,
      status: "open",
      ...details,
      created_at: now().toISOString(),
    };
    tickets.push(ticket);
    if (key !== undefined) ticketByKey.set(key, ticket);
    return context.json(ticket, 201);
  });

  app.get("/tickets", (context) => context.json({ tickets }));
}

function isSame(ticket: Ticket, details: z.output<typeof body>): boolean {
  return (
    ticket.customer_name === details.customer_name &&
    ticket.phone === details.phone &&
    ticket.problem === details.problem
  );
}
