import type { Business } from "./business.ts";
import { allotmentGardens } from "./eighth/allotment-gardens.ts";
import { anglingPermits } from "./eighth/angling-permits.ts";
import { aquariumService } from "./eighth/aquarium-service.ts";
import { babysitterAgency } from "./eighth/babysitter-agency.ts";
import { cableCar } from "./eighth/cable-car.ts";
import { cemeteryOffice } from "./eighth/cemetery-office.ts";
import { clockmaker } from "./eighth/clockmaker.ts";
import { cookingSchool } from "./eighth/cooking-school.ts";
import { craneRental } from "./eighth/crane-rental.ts";
import { electionOffice } from "./eighth/election-office.ts";
import { firewoodDealer } from "./eighth/firewood-dealer.ts";
import { flightSchool } from "./eighth/flight-school.ts";
import { houseboatRental } from "./eighth/houseboat-rental.ts";
import { iceRink } from "./eighth/ice-rink.ts";
import { laserTag } from "./eighth/laser-tag.ts";
import { linenService } from "./eighth/linen-service.ts";
import { mountainHut } from "./eighth/mountain-hut.ts";
import { parishOffice } from "./eighth/parish-office.ts";
import { ridingSchool } from "./eighth/riding-school.ts";
import { schoolBusOffice } from "./eighth/school-bus-office.ts";
import { travelClinic } from "./eighth/travel-clinic.ts";
import { upholsterer } from "./eighth/upholsterer.ts";
import { vendingMachines } from "./eighth/vending-machines.ts";
import { wellDriller } from "./eighth/well-driller.ts";
import { windFarm } from "./eighth/wind-farm.ts";

/** Written by someone who has not seen the model; a figure of them is a measure as long as nobody has looked at what went wrong. */
export const eighthBusinesses: Business[] = [
  allotmentGardens,
  anglingPermits,
  aquariumService,
  babysitterAgency,
  cableCar,
  cemeteryOffice,
  clockmaker,
  cookingSchool,
  craneRental,
  electionOffice,
  firewoodDealer,
  flightSchool,
  houseboatRental,
  iceRink,
  laserTag,
  linenService,
  mountainHut,
  parishOffice,
  ridingSchool,
  schoolBusOffice,
  travelClinic,
  upholsterer,
  vendingMachines,
  wellDriller,
  windFarm,
];
