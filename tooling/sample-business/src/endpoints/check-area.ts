import type { Hono } from "hono";
import { z } from "zod";
import { requiredText } from "../fields.ts";
import { parseBody } from "../parse-request.ts";
import { findService } from "../services.ts";

const areas = new Map([
  ["94103", "South of Market"],
  ["94107", "Potrero Hill"],
  ["94110", "Mission District"],
  ["94112", "Outer Mission"],
  ["94114", "Castro"],
  ["94117", "Haight-Ashbury"],
  ["94124", "Bayview"],
  ["94131", "Glen Park"],
]);

const body = z.object({
  zip_code: requiredText("zip_code").pipe(z.string().regex(/^\d{5}$/, "zip_code must be five digits.")),
  service_type: requiredText("service_type"),
});

export function addCheckArea(app: Hono, now: () => Date): void {
  app.post("/check-area", async (context) => {
    const { zip_code, service_type } = await parseBody(context, body);
    const service = findService(service_type);
    const area = areas.get(zip_code);
    if (area === undefined) {
      return context.json({ zip_code, service_type: service.name, serviced: false, earliest_slot: null });
    }
    const earliest_slot = describeSlot(earliestSlot(now(), service.emergency));
    return context.json({ zip_code, area, service_type: service.name, serviced: true, earliest_slot });
  });
}

/** Emergencies: the hour after next, day and night. Everything else: 9 in the morning of the next weekday. */
function earliestSlot(now: Date, emergency: boolean): Date {
  const slot = new Date(now);
  if (emergency) {
    slot.setHours(now.getHours() + 2, 0, 0, 0);
    return slot;
  }
  do slot.setDate(slot.getDate() + 1);
  while (slot.getDay() === 0 || slot.getDay() === 6);
  slot.setHours(9, 0, 0, 0);
  return slot;
}

function describeSlot(slot: Date): string {
  const day = slot.toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric" });
  const time = slot.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
  return `${day} at ${time.replaceAll(/\s/g, " ")}`;
}
