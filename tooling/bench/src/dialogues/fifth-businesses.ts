import type { Business } from "./business.ts";
import { airlineDesk } from "./fifth/airline-desk.ts";
import { autoGarage } from "./fifth/auto-garage.ts";
import { bikeShop } from "./fifth/bike-shop.ts";
import { bookstore } from "./fifth/bookstore.ts";
import { chimneySweep } from "./fifth/chimney-sweep.ts";
import { cinema } from "./fifth/cinema.ts";
import { coachCharter } from "./fifth/coach-charter.ts";
import { creditUnion } from "./fifth/credit-union.ts";
import { electricianAssistant } from "./fifth/electrician-assistant.ts";
import { guestHouse } from "./fifth/guest-house.ts";
import { hearingAids } from "./fifth/hearing-aids.ts";
import { horseVet } from "./fifth/horse-vet.ts";
import { instrumentShop } from "./fifth/instrument-shop.ts";
import { internetProvider } from "./fifth/internet-provider.ts";
import { medicalLab } from "./fifth/medical-lab.ts";
import { notary } from "./fifth/notary.ts";
import { parcelDepot } from "./fifth/parcel-depot.ts";
import { phoneRepair } from "./fifth/phone-repair.ts";
import { physiotherapist } from "./fifth/physiotherapist.ts";
import { plantNursery } from "./fifth/plant-nursery.ts";
import { railLostProperty } from "./fifth/rail-lost-property.ts";
import { recyclingCenter } from "./fifth/recycling-center.ts";
import { roofer } from "./fifth/roofer.ts";
import { schoolOffice } from "./fifth/school-office.ts";
import { summerCamp } from "./fifth/summer-camp.ts";
import { sushiTakeaway } from "./fifth/sushi-takeaway.ts";
import { swimmingPool } from "./fifth/swimming-pool.ts";
import { tenantOffice } from "./fifth/tenant-office.ts";

/** Written by someone who has not seen the model; a figure of them is a measure as long as nobody has looked at what went wrong. */
export const fifthBusinesses: Business[] = [
  airlineDesk,
  autoGarage,
  bikeShop,
  bookstore,
  chimneySweep,
  cinema,
  coachCharter,
  creditUnion,
  electricianAssistant,
  guestHouse,
  hearingAids,
  horseVet,
  instrumentShop,
  internetProvider,
  medicalLab,
  notary,
  parcelDepot,
  phoneRepair,
  physiotherapist,
  plantNursery,
  railLostProperty,
  recyclingCenter,
  roofer,
  schoolOffice,
  summerCamp,
  sushiTakeaway,
  swimmingPool,
  tenantOffice,
];
