import type { Hono } from "hono";
import { z } from "zod";
import { requiredText } from "../fields.ts";
import { parseQuery } from "../parse-request.ts";
import { findService } from "../services.ts";

const query = z.object({
  service_type: requiredText("service_type"),
  hours: z.coerce
    .number("hours must be a number, such as 1.5.")
    .min(0.5, "hours must be at least 0.5.")
    .max(12, "hours can be at most 12.")
    .optional()
    .transform((hours) => hours ?? 1),
});

export function addPriceQuote(app: Hono): void {
  app.get("/price-quote", (context) => {
    const { service_type, hours } = parseQuery(context, query);
    const service = findService(service_type);
    const price = Math.round((service.callOutFee + service.pricePerHour * hours) * 100) / 100;
    return context.json({
      service_type: service.name,
      hours,
      price,
      currency: "USD",
      includes: `call-out fee of ${service.callOutFee} dollars`,
    });
  });
}
