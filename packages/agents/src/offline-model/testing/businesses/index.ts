import type { Business } from "../dialogue-script.ts";
import { accountingFirm } from "./accounting-firm.ts";
import { airline } from "./airline.ts";
import { applianceStore } from "./appliance-store.ts";
import { bakery } from "./bakery.ts";
import { bank } from "./bank.ts";
import { bloodBank } from "./blood-bank.ts";
import { busLine } from "./bus-line.ts";
import { carDealership } from "./car-dealership.ts";
import { carRental } from "./car-rental.ts";
import { clinic } from "./clinic.ts";
import { clinicLineAsr } from "./clinic-line-asr.ts";
import { concierge } from "./concierge.ts";
import { courier } from "./courier.ts";
import { coworking } from "./coworking.ts";
import { crm } from "./crm.ts";
import { dentist } from "./dentist.ts";
import { dogGrooming } from "./dog-grooming.ts";
import { eventHall } from "./event-hall.ts";
import { florist } from "./florist.ts";
import { garage } from "./garage.ts";
import { gardenCenter } from "./garden-center.ts";
import { golf } from "./golf.ts";
import { government } from "./government.ts";
import { gym } from "./gym.ts";
import { helpdesk } from "./helpdesk.ts";
import { homeCleaning } from "./home-cleaning.ts";
import { hotel } from "./hotel.ts";
import { hvac } from "./hvac.ts";
import { injected } from "./injected.ts";
import { insurance } from "./insurance.ts";
import { lawyer } from "./lawyer.ts";
import { library } from "./library.ts";
import { locksmith } from "./locksmith.ts";
import { mover } from "./mover.ts";
import { museum } from "./museum.ts";
import { noDescriptions } from "./no-descriptions.ts";
import { optician } from "./optician.ts";
import { pest } from "./pest.ts";
import { pharmacy } from "./pharmacy.ts";
import { physio } from "./physio.ts";
import { pizza } from "./pizza.ts";
import { plumber } from "./plumber.ts";
import { propertyManager } from "./property-manager.ts";
import { realEstate } from "./real-estate.ts";
import { recruiter } from "./recruiter.ts";
import { restaurant } from "./restaurant.ts";
import { salon } from "./salon.ts";
import { school } from "./school.ts";
import { shop } from "./shop.ts";
import { skiResort } from "./ski-resort.ts";
import { smallTalk } from "./small-talk.ts";
import { solarInstaller } from "./solar-installer.ts";
import { spa } from "./spa.ts";
import { storage } from "./storage.ts";
import { taxi } from "./taxi.ts";
import { telecom } from "./telecom.ts";
import { theater } from "./theater.ts";
import { tollAuthority } from "./toll-authority.ts";
import { travel } from "./travel.ts";
import { tutoring } from "./tutoring.ts";
import { twins } from "./twins.ts";
import { university } from "./university.ts";
import { utility } from "./utility.ts";
import { vet } from "./vet.ts";
import { waterDelivery } from "./water-delivery.ts";
import { wineShop } from "./wine-shop.ts";
import { yogaStudio } from "./yoga-studio.ts";

/** Callers of many businesses, none of which the model knows. */
export const businesses: Business[] = [
  accountingFirm,
  airline,
  applianceStore,
  bakery,
  bank,
  bloodBank,
  busLine,
  carDealership,
  carRental,
  clinic,
  clinicLineAsr,
  concierge,
  courier,
  coworking,
  crm,
  dentist,
  dogGrooming,
  eventHall,
  florist,
  garage,
  gardenCenter,
  golf,
  government,
  gym,
  helpdesk,
  homeCleaning,
  hotel,
  hvac,
  injected,
  insurance,
  lawyer,
  library,
  locksmith,
  mover,
  museum,
  noDescriptions,
  optician,
  pest,
  pharmacy,
  physio,
  pizza,
  plumber,
  propertyManager,
  realEstate,
  recruiter,
  restaurant,
  salon,
  school,
  shop,
  skiResort,
  smallTalk,
  solarInstaller,
  spa,
  storage,
  taxi,
  telecom,
  theater,
  tollAuthority,
  travel,
  tutoring,
  twins,
  university,
  utility,
  vet,
  waterDelivery,
  wineShop,
  yogaStudio,
];
