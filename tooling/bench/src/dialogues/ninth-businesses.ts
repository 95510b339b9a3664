import type { Business } from "./business.ts";
import { alarmCompany } from "./ninth/alarm-company.ts";
import { auctionHouse } from "./ninth/auction-house.ts";
import { boardGameCafe } from "./ninth/board-game-cafe.ts";
import { bottledWater } from "./ninth/bottled-water.ts";
import { buildingInspections } from "./ninth/building-inspections.ts";
import { caterer } from "./ninth/caterer.ts";
import { chickHatchery } from "./ninth/chick-hatchery.ts";
import { cobbler } from "./ninth/cobbler.ts";
import { customsBroker } from "./ninth/customs-broker.ts";
import { diveCenter } from "./ninth/dive-center.ts";
import { dogSledding } from "./ninth/dog-sledding.ts";
import { fishmonger } from "./ninth/fishmonger.ts";
import { garageDoors } from "./ninth/garage-doors.ts";
import { hotelHousekeeping } from "./ninth/hotel-housekeeping.ts";
import { karaokeBar } from "./ninth/karaoke-bar.ts";
import { landSurveyor } from "./ninth/land-surveyor.ts";
import { mealsOnWheels } from "./ninth/meals-on-wheels.ts";
import { poolService } from "./ninth/pool-service.ts";
import { sawmill } from "./ninth/sawmill.ts";
import { sheepShearer } from "./ninth/sheep-shearer.ts";
import { siteOffice } from "./ninth/site-office.ts";
import { sleepLab } from "./ninth/sleep-lab.ts";
import { testCenter } from "./ninth/test-center.ts";
import { tractorParts } from "./ninth/tractor-parts.ts";
import { trampolinePark } from "./ninth/trampoline-park.ts";
import { truckStop } from "./ninth/truck-stop.ts";

/** Written by someone who has not seen the model; a figure of them is a measure as long as nobody has looked at what went wrong. */
export const ninthBusinesses: Business[] = [
  alarmCompany,
  auctionHouse,
  boardGameCafe,
  bottledWater,
  buildingInspections,
  caterer,
  chickHatchery,
  cobbler,
  customsBroker,
  diveCenter,
  dogSledding,
  fishmonger,
  garageDoors,
  hotelHousekeeping,
  karaokeBar,
  landSurveyor,
  mealsOnWheels,
  poolService,
  sawmill,
  sheepShearer,
  siteOffice,
  sleepLab,
  testCenter,
  tractorParts,
  trampolinePark,
  truckStop,
];
