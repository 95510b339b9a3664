import type { Business } from "./business.ts";
import { airportParking } from "./fourth/airport-parking.ts";
import { alterationsTailor } from "./fourth/alterations-tailor.ts";
import { bloodDonation } from "./fourth/blood-donation.ts";
import { bowlingAlley } from "./fourth/bowling-alley.ts";
import { breweryOffice } from "./fourth/brewery-office.ts";
import { cakeBakery } from "./fourth/cake-bakery.ts";
import { cleaningCompany } from "./fourth/cleaning-company.ts";
import { dogKennel } from "./fourth/dog-kennel.ts";
import { drivingSchool } from "./fourth/driving-school.ts";
import { funeralHome } from "./fourth/funeral-home.ts";
import { heatingService } from "./fourth/heating-service.ts";
import { junkHauler } from "./fourth/junk-hauler.ts";
import { landscaper } from "./fourth/landscaper.ts";
import { locksmith } from "./fourth/locksmith.ts";
import { marina } from "./fourth/marina.ts";
import { newspaper } from "./fourth/newspaper.ts";
import { partyRental } from "./fourth/party-rental.ts";
import { realEstate } from "./fourth/real-estate.ts";
import { restaurant } from "./fourth/restaurant.ts";
import { selfStorage } from "./fourth/self-storage.ts";
import { skiResort } from "./fourth/ski-resort.ts";
import { tattooStudio } from "./fourth/tattoo-studio.ts";
import { towService } from "./fourth/tow-service.ts";
import { translationAgency } from "./fourth/translation-agency.ts";

/** Written by somebody who had not seen the model, its tests or its results, and who did not run it. */
export const fourthBusinesses: Business[] = [
  airportParking,
  alterationsTailor,
  bloodDonation,
  bowlingAlley,
  breweryOffice,
  cakeBakery,
  cleaningCompany,
  dogKennel,
  drivingSchool,
  funeralHome,
  heatingService,
  junkHauler,
  landscaper,
  locksmith,
  marina,
  newspaper,
  partyRental,
  realEstate,
  restaurant,
  selfStorage,
  skiResort,
  tattooStudio,
  towService,
  translationAgency,
];
