import type { Business } from "./business.ts";
import { applianceService } from "./sixth/appliance-service.ts";
import { butcher } from "./sixth/butcher.ts";
import { climbingHall } from "./sixth/climbing-hall.ts";
import { coffeeRoaster } from "./sixth/coffee-roaster.ts";
import { concretePlant } from "./sixth/concrete-plant.ts";
import { costumeRental } from "./sixth/costume-rental.ts";
import { dogGroomer } from "./sixth/dog-groomer.ts";
import { foodBank } from "./sixth/food-bank.ts";
import { glazier } from "./sixth/glazier.ts";
import { golfClub } from "./sixth/golf-club.ts";
import { jeweler } from "./sixth/jeweler.ts";
import { juryOffice } from "./sixth/jury-office.ts";
import { midwives } from "./sixth/midwives.ts";
import { passportOffice } from "./sixth/passport-office.ts";
import { pawnShop } from "./sixth/pawn-shop.ts";
import { pianoTuner } from "./sixth/piano-tuner.ts";
import { planetarium } from "./sixth/planetarium.ts";
import { propaneDelivery } from "./sixth/propane-delivery.ts";
import { septicService } from "./sixth/septic-service.ts";
import { staffingAssistant } from "./sixth/staffing-assistant.ts";
import { thermalSpa } from "./sixth/thermal-spa.ts";
import { tollRoad } from "./sixth/toll-road.ts";
import { weddingBarn } from "./sixth/wedding-barn.ts";

/** Written by someone who has not seen the model; a figure of them is a measure as long as nobody has looked at what went wrong. */
export const sixthBusinesses: Business[] = [
  applianceService,
  butcher,
  climbingHall,
  coffeeRoaster,
  concretePlant,
  costumeRental,
  dogGroomer,
  foodBank,
  glazier,
  golfClub,
  jeweler,
  juryOffice,
  midwives,
  passportOffice,
  pawnShop,
  pianoTuner,
  planetarium,
  propaneDelivery,
  septicService,
  staffingAssistant,
  thermalSpa,
  tollRoad,
  weddingBarn,
];
