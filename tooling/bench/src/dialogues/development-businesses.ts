import type { Business } from "./business.ts";
import { airlineBags } from "./development/airline-bags.ts";
import { bikeRental } from "./development/bike-rental.ts";
import { boxOffice } from "./development/box-office.ts";
import { carWash } from "./development/car-wash.ts";
import { cityHotline } from "./development/city-hotline.ts";
import { clinicDesk } from "./development/clinic-desk.ts";
import { copyShop } from "./development/copy-shop.ts";
import { daycare } from "./development/daycare.ts";
import { evCharging } from "./development/ev-charging.ts";
import { groceries } from "./development/groceries.ts";
import { hardwareStore } from "./development/hardware-store.ts";
import { lawOffice } from "./development/law-office.ts";
import { repairCafe } from "./development/repair-cafe.ts";
import { salesAssistant } from "./development/sales-assistant.ts";
import { streaming } from "./development/streaming.ts";
import { surfSchool } from "./development/surf-school.ts";
import { taxOffice } from "./development/tax-office.ts";
import { vineyard } from "./development/vineyard.ts";

/** Written while the model was being improved, to be made right. */
export const developmentBusinesses: Business[] = [
  airlineBags,
  bikeRental,
  boxOffice,
  carWash,
  cityHotline,
  clinicDesk,
  copyShop,
  daycare,
  evCharging,
  groceries,
  hardwareStore,
  lawOffice,
  repairCafe,
  salesAssistant,
  streaming,
  surfSchool,
  taxOffice,
  vineyard,
];
