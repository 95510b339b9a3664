import type { Business } from "./business.ts";
import { airlineBags } from "./development/airline-bags.ts";
import { carWash } from "./development/car-wash.ts";
import { daycare } from "./development/daycare.ts";
import { groceries } from "./development/groceries.ts";
import { repairCafe } from "./development/repair-cafe.ts";
import { streaming } from "./development/streaming.ts";
import { taxOffice } from "./development/tax-office.ts";
import { boxOffice } from "./development/box-office.ts";
import { vineyard } from "./development/vineyard.ts";

/** Written while the model was being improved, to be made right. */
export const developmentBusinesses: Business[] = [
  airlineBags,
  carWash,
  daycare,
  groceries,
  repairCafe,
  streaming,
  taxOffice,
  boxOffice,
  vineyard,
];
