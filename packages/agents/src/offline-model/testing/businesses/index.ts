import type { Business } from "../dialogue-script.ts";
import { airline } from "./airline.ts";
import { bakery } from "./bakery.ts";
import { bank } from "./bank.ts";
import { carRental } from "./car-rental.ts";
import { clinic } from "./clinic.ts";
import { courier } from "./courier.ts";
import { crm } from "./crm.ts";
import { dentist } from "./dentist.ts";
import { florist } from "./florist.ts";
import { garage } from "./garage.ts";
import { golf } from "./golf.ts";
import { government } from "./government.ts";
import { gym } from "./gym.ts";
import { helpdesk } from "./helpdesk.ts";
import { hotel } from "./hotel.ts";
import { hvac } from "./hvac.ts";
import { injected } from "./injected.ts";
import { insurance } from "./insurance.ts";
import { lawyer } from "./lawyer.ts";
import { library } from "./library.ts";
import { mover } from "./mover.ts";
import { museum } from "./museum.ts";
import { optician } from "./optician.ts";
import { pest } from "./pest.ts";
import { pharmacy } from "./pharmacy.ts";
import { pizza } from "./pizza.ts";
import { plumber } from "./plumber.ts";
import { propertyManager } from "./property-manager.ts";
import { realEstate } from "./real-estate.ts";
import { restaurant } from "./restaurant.ts";
import { salon } from "./salon.ts";
import { school } from "./school.ts";
import { shop } from "./shop.ts";
import { smallTalk } from "./small-talk.ts";
import { storage } from "./storage.ts";
import { taxi } from "./taxi.ts";
import { telecom } from "./telecom.ts";
import { travel } from "./travel.ts";
import { tutoring } from "./tutoring.ts";
import { twins } from "./twins.ts";
import { utility } from "./utility.ts";
import { vet } from "./vet.ts";

/** Callers of many businesses, none of which the model knows. */
export const businesses: Business[] = [
  airline,
  bakery,
  bank,
  carRental,
  clinic,
  courier,
  crm,
  dentist,
  florist,
  garage,
  golf,
  government,
  gym,
  helpdesk,
  hotel,
  hvac,
  injected,
  insurance,
  lawyer,
  library,
  mover,
  museum,
  optician,
  pest,
  pharmacy,
  pizza,
  plumber,
  propertyManager,
  realEstate,
  restaurant,
  salon,
  school,
  shop,
  smallTalk,
  storage,
  taxi,
  telecom,
  travel,
  tutoring,
  twins,
  utility,
  vet,
];
