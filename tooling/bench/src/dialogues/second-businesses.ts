import type { Business } from "./business.ts";
import { campsite } from "./second/campsite.ts";
import { dryCleaner } from "./second/dry-cleaner.ts";
import { escapeRoom } from "./second/escape-room.ts";
import { ferry } from "./second/ferry.ts";
import { optician } from "./second/optician.ts";
import { pestControl } from "./second/pest-control.ts";
import { photographer } from "./second/photographer.ts";
import { solar } from "./second/solar.ts";
import { tireWorkshop } from "./second/tire-workshop.ts";
import { warehouse } from "./second/warehouse.ts";

/** Written with the held-out ones and kept back; RESULTS.md has what came of it at first sight. */
export const secondBusinesses: Business[] = [
  campsite,
  dryCleaner,
  escapeRoom,
  ferry,
  optician,
  pestControl,
  photographer,
  solar,
  tireWorkshop,
  warehouse,
];
