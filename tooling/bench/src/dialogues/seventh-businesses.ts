import type { Business } from "./business.ts";
import { animalShelter } from "./seventh/animal-shelter.ts";
import { balloonRides } from "./seventh/balloon-rides.ts";
import { berryFarm } from "./seventh/berry-farm.ts";
import { cheeseDairy } from "./seventh/cheese-dairy.ts";
import { countyArchive } from "./seventh/county-archive.ts";
import { danceSchool } from "./seventh/dance-school.ts";
import { dataCenter } from "./seventh/data-center.ts";
import { dialARide } from "./seventh/dial-a-ride.ts";
import { elevatorService } from "./seventh/elevator-service.ts";
import { fleetOffice } from "./seventh/fleet-office.ts";
import { grainElevator } from "./seventh/grain-elevator.ts";
import { iceCreamTruck } from "./seventh/ice-cream-truck.ts";
import { makerspace } from "./seventh/makerspace.ts";
import { medicalSupply } from "./seventh/medical-supply.ts";
import { pictureFramer } from "./seventh/picture-framer.ts";
import { raceOffice } from "./seventh/race-office.ts";
import { radioStation } from "./seventh/radio-station.ts";
import { recordingStudio } from "./seventh/recording-studio.ts";
import { registrar } from "./seventh/registrar.ts";
import { scaffolder } from "./seventh/scaffolder.ts";
import { snowPlow } from "./seventh/snow-plow.ts";
import { swarmCatcher } from "./seventh/swarm-catcher.ts";
import { treeSurgeon } from "./seventh/tree-surgeon.ts";
import { webHoster } from "./seventh/web-hoster.ts";
import { whaleWatching } from "./seventh/whale-watching.ts";
import { zoo } from "./seventh/zoo.ts";

/** Written by someone who has not seen the model; a figure of them is a measure as long as nobody has looked at what went wrong. */
export const seventhBusinesses: Business[] = [
  animalShelter,
  balloonRides,
  berryFarm,
  cheeseDairy,
  countyArchive,
  danceSchool,
  dataCenter,
  dialARide,
  elevatorService,
  fleetOffice,
  grainElevator,
  iceCreamTruck,
  makerspace,
  medicalSupply,
  pictureFramer,
  raceOffice,
  radioStation,
  recordingStudio,
  registrar,
  scaffolder,
  snowPlow,
  swarmCatcher,
  treeSurgeon,
  webHoster,
  whaleWatching,
  zoo,
];
