import type { Business } from "../dialogue-script.ts";
import { accountingFirm } from "./accounting-firm.ts";
import { airline } from "./airline.ts";
import { airportParking } from "./airport-parking.ts";
import { allotment } from "./allotment.ts";
import { applianceStore } from "./appliance-store.ts";
import { applianceSupport } from "./appliance-support.ts";
import { bakery } from "./bakery.ts";
import { bank } from "./bank.ts";
import { bikeShop } from "./bike-shop.ts";
import { bistro } from "./bistro.ts";
import { bloodBank } from "./blood-bank.ts";
import { bloodLab } from "./blood-lab.ts";
import { busLine } from "./bus-line.ts";
import { carDealership } from "./car-dealership.ts";
import { carRental } from "./car-rental.ts";
import { catering } from "./catering.ts";
import { chimneySweep } from "./chimney-sweep.ts";
import { clinic } from "./clinic.ts";
import { clinicLineAsr } from "./clinic-line-asr.ts";
import { concierge } from "./concierge.ts";
import { courier } from "./courier.ts";
import { coworking } from "./coworking.ts";
import { crm } from "./crm.ts";
import { dentist } from "./dentist.ts";
import { dogGrooming } from "./dog-grooming.ts";
import { energyAdvisor } from "./energy-advisor.ts";
import { escapeRoom } from "./escape-room.ts";
import { eventHall } from "./event-hall.ts";
import { farmShop } from "./farm-shop.ts";
import { ferry } from "./ferry.ts";
import { florist } from "./florist.ts";
import { garage } from "./garage.ts";
import { gardenCenter } from "./garden-center.ts";
import { gasSupplier } from "./gas-supplier.ts";
import { golf } from "./golf.ts";
import { government } from "./government.ts";
import { guesthouse } from "./guesthouse.ts";
import { gym } from "./gym.ts";
import { helpdesk } from "./helpdesk.ts";
import { homeCleaning } from "./home-cleaning.ts";
import { hospitalParking } from "./hospital-parking.ts";
import { hotel } from "./hotel.ts";
import { hrDesk } from "./hr-desk.ts";
import { hvac } from "./hvac.ts";
import { injected } from "./injected.ts";
import { insurance } from "./insurance.ts";
import { languageSchool } from "./language-school.ts";
import { laundry } from "./laundry.ts";
import { lawyer } from "./lawyer.ts";
import { library } from "./library.ts";
import { locksmith } from "./locksmith.ts";
import { mover } from "./mover.ts";
import { museum } from "./museum.ts";
import { musicSchool } from "./music-school.ts";
import { newspaper } from "./newspaper.ts";
import { noDescriptions } from "./no-descriptions.ts";
import { nurserySchool } from "./nursery-school.ts";
import { offTopic } from "./off-topic.ts";
import { optician } from "./optician.ts";
import { passportOffice } from "./passport-office.ts";
import { pest } from "./pest.ts";
import { pharmacy } from "./pharmacy.ts";
import { physio } from "./physio.ts";
import { pianoTuner } from "./piano-tuner.ts";
import { pizza } from "./pizza.ts";
import { plumber } from "./plumber.ts";
import { printShop } from "./print-shop.ts";
import { propertyManager } from "./property-manager.ts";
import { realEstate } from "./real-estate.ts";
import { recruiter } from "./recruiter.ts";
import { restaurant } from "./restaurant.ts";
import { salon } from "./salon.ts";
import { sandwichBar } from "./sandwich-bar.ts";
import { school } from "./school.ts";
import { shop } from "./shop.ts";
import { skiResort } from "./ski-resort.ts";
import { smallTalk } from "./small-talk.ts";
import { solarInstaller } from "./solar-installer.ts";
import { spa } from "./spa.ts";
import { storage } from "./storage.ts";
import { tailor } from "./tailor.ts";
import { tattooStudio } from "./tattoo-studio.ts";
import { taxi } from "./taxi.ts";
import { telecom } from "./telecom.ts";
import { theater } from "./theater.ts";
import { tireShop } from "./tire-shop.ts";
import { tollAuthority } from "./toll-authority.ts";
import { translationAgency } from "./translation-agency.ts";
import { travel } from "./travel.ts";
import { tutoring } from "./tutoring.ts";
import { twins } from "./twins.ts";
import { university } from "./university.ts";
import { utility } from "./utility.ts";
import { vet } from "./vet.ts";
import { watchmaker } from "./watchmaker.ts";
import { waterDelivery } from "./water-delivery.ts";
import { windowCleaner } from "./window-cleaner.ts";
import { wineShop } from "./wine-shop.ts";
import { yogaStudio } from "./yoga-studio.ts";

/** Callers of many businesses, none of which the model knows. */
export const businesses: Business[] = [
  accountingFirm,
  airline,
  airportParking,
  allotment,
  applianceStore,
  applianceSupport,
  bakery,
  bank,
  bikeShop,
  bistro,
  bloodBank,
  bloodLab,
  busLine,
  carDealership,
  carRental,
  catering,
  chimneySweep,
  clinic,
  clinicLineAsr,
  concierge,
  courier,
  coworking,
  crm,
  dentist,
  dogGrooming,
  energyAdvisor,
  escapeRoom,
  eventHall,
  farmShop,
  ferry,
  florist,
  garage,
  gardenCenter,
  gasSupplier,
  golf,
  government,
  guesthouse,
  gym,
  helpdesk,
  homeCleaning,
  hospitalParking,
  hotel,
  hrDesk,
  hvac,
  injected,
  insurance,
  languageSchool,
  laundry,
  lawyer,
  library,
  locksmith,
  mover,
  museum,
  musicSchool,
  newspaper,
  noDescriptions,
  nurserySchool,
  offTopic,
  optician,
  passportOffice,
  pest,
  pharmacy,
  physio,
  pianoTuner,
  pizza,
  plumber,
  printShop,
  propertyManager,
  realEstate,
  recruiter,
  restaurant,
  salon,
  sandwichBar,
  school,
  shop,
  skiResort,
  smallTalk,
  solarInstaller,
  spa,
  storage,
  tailor,
  tattooStudio,
  taxi,
  telecom,
  theater,
  tireShop,
  tollAuthority,
  translationAgency,
  travel,
  tutoring,
  twins,
  university,
  utility,
  vet,
  watchmaker,
  waterDelivery,
  windowCleaner,
  wineShop,
  yogaStudio,
];
