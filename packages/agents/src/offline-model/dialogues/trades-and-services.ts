import type { Business } from "./dialogue-script.ts";

const salon: Business = {
  name: "hair salon",
  tools: {
    check_stylist_availability: {
      description: "Shows when a stylist has free time on a given day.",
      parameters: {
        date: ["string!", "Day, as YYYY-MM-DD"],
        stylist: ["string", "Stylist's name if the client has a preference"],
      },
      answer: { free: ["10:00", "13:30"] },
    },
    book_treatment: {
      description: "Books a hair or beauty treatment for a client.",
      parameters: {
        treatment: ["string!", "Treatment wanted, e.g. haircut, colour, blow-dry"],
        date: ["string!", "Day, as YYYY-MM-DD"],
        time: ["string!", "Start time HH:MM"],
        client_name: ["string!", "Client's name"],
      },
      answer: { booking_id: "B-90", price: 55 },
    },
    cancel_booking: {
      description: "Cancels a client's booking.",
      parameters: { booking_id: ["string!", "Booking number"] },
      answer: { status: "cancelled" },
    },
  },
  dialogues: {
    "is Mia free": [
      {
        caller: "Is Mia free on Thursday?",
        calls: [{ tool: "check_stylist_availability", with: { date: "2026-11-26", stylist: "Mia" } }],
        says: /10 am and 1:30 pm/,
      },
    ],
    "a haircut, value by value": [
      { caller: "Hey, I want to get my hair cut on Friday", says: /time/i },
      { caller: "around 11", says: /name/i },
      {
        caller: "my name is Olga Brandt",
        calls: [
          {
            tool: "book_treatment",
            with: { treatment: /hair ?cut/i, date: "2026-11-27", time: "11:00", client_name: "Olga Brandt" },
          },
        ],
        says: /B-90/,
      },
    ],
    "something came up": [
      {
        caller: "something came up and I can't make it, my booking number is B-90",
        calls: [{ tool: "cancel_booking", with: { booking_id: "B-90" } }],
        says: /cancel|done/i,
      },
    ],
  },
};

const insurance: Business = {
  name: "insurance agency",
  tools: {
    file_claim: {
      description: "Files a new insurance claim after an accident, theft or damage.",
      parameters: {
        policy_number: ["string!", "Policy number"],
        incident_date: ["string!", "Date of the incident, YYYY-MM-DD"],
        description: ["string!", "What happened"],
      },
      answer: { claim_number: "CLM-3391", adjuster: "Dana Wu" },
    },
    claim_status: {
      description: "Reports how far an existing claim is.",
      parameters: { claim_number: ["string!", "Claim number"] },
      answer: { status: "under review", next_step: "inspection on December 2" },
    },
    premium_quote: {
      description: "Calculates a monthly premium for car insurance.",
      parameters: {
        age: ["integer!", "Age of the driver"],
        vehicle_year: ["integer!", "Model year of the car"],
      },
      answer: { monthly_premium: 84.2, currency: "USD" },
    },
  },
  dialogues: {
    "someone hit the car": [
      {
        caller: "Somebody rear-ended me yesterday at a traffic light, I need to file a claim",
        says: /policy number/i,
      },
      {
        caller: "It's P L 8 8 2 0 1",
        calls: [
          {
            tool: "file_claim",
            with: { policy_number: /PL-?88201/i, incident_date: "2026-11-22", description: /rear-ended/i },
          },
        ],
        says: /CLM-3391/,
      },
    ],
    "how far is it": [
      {
        caller: "any news on claim CLM-3391?",
        calls: [{ tool: "claim_status", with: { claim_number: "CLM-3391" } }],
        says: /under review/,
      },
    ],
    "a premium": [
      { caller: "what would car insurance cost per month?", says: /age|how old/i },
      { caller: "I'm thirty four", says: /year/i },
      {
        caller: "2019",
        calls: [{ tool: "premium_quote", with: { age: 34, vehicle_year: 2019 } }],
        says: /\$84\.20/,
      },
    ],
  },
};

const mover: Business = {
  name: "moving company",
  tools: {
    estimate_move: {
      description: "Estimates the cost of moving a household from one city to another.",
      parameters: {
        from_city: ["string!", "City they move out of"],
        to_city: ["string!", "City they move to"],
        bedrooms: ["integer!", "Number of bedrooms"],
        move_date: ["string", "Date of the move YYYY-MM-DD"],
      },
      answer: { estimate: 2450, currency: "USD" },
    },
    request_boxes: {
      description: "Sends free moving boxes to the customer.",
      parameters: {
        address: ["string!", "Address to send the boxes to"],
        count: ["integer!", "How many boxes"],
      },
      answer: { sent: true, arrives: "2026-11-26" },
    },
  },
  dialogues: {
    estimate: [
      {
        caller: "Hi, we're moving from Austin to Dallas at the end of the year and I'd like an estimate",
        says: /bedrooms/i,
      },
      {
        caller: "it's a three bedroom place",
        calls: [{ tool: "estimate_move", with: { from_city: "Austin", to_city: "Dallas", bedrooms: 3 } }],
        says: /\$2,450/,
      },
      {
        caller: "no sorry, to Houston",
        calls: [{ tool: "estimate_move", with: { from_city: "Austin", to_city: "Houston", bedrooms: 3 } }],
      },
    ],
    boxes: [
      { caller: "could you send me some boxes", says: /address/i },
      { caller: "48 Linden Avenue, apartment 3", says: /how many/i },
      {
        caller: "a dozen",
        calls: [{ tool: "request_boxes", with: { address: /48 Linden Avenue/, count: 12 } }],
        says: /November 26/,
      },
    ],
  },
};

const pest: Business = {
  name: "pest control",
  tools: {
    schedule_inspection: {
      description: "Schedules an inspection for pests at a home or business.",
      parameters: {
        pest: ["string!", "Which pest, such as ants, mice or termites"],
        address: ["string!", "Street address"],
        preferred_day: ["string!", "Preferred day of the week"],
      },
      answer: { confirmed: true, window: "8 am to noon" },
    },
    safety_info: {
      description: "Explains if a treatment is safe for pets and children.",
      parameters: { treatment: ["string!", "Name of the treatment or pest"] },
      answer: { message: "The treatment is safe for pets after two hours." },
    },
  },
  dialogues: {
    mice: [
      { caller: "I think we have mice in the attic", says: /address/i },
      { caller: "900 Elm Street", says: /day/i },
      {
        caller: "Wednesday would be best",
        calls: [
          {
            tool: "schedule_inspection",
            with: { pest: "mice", address: "900 Elm Street", preferred_day: "Wednesday" },
          },
        ],
        says: /8 am to noon/,
      },
    ],
    pets: [
      {
        caller: "is the ant treatment safe for my cat?",
        calls: [{ tool: "safety_info", with: { treatment: /ant/i } }],
        says: /two hours/,
      },
    ],
  },
};

const taxi: Business = {
  name: "taxi",
  tools: {
    book_ride: {
      description: "Orders a taxi. Use when someone needs a ride.",
      parameters: {
        pickup: ["string!", "Pickup address"],
        destination: ["string!", "Where they want to go"],
        passengers: ["integer", "Number of passengers"],
        pickup_time: ["string!", "When to pick up, ISO date-time, or now"],
      },
      answer: { ride_id: "R77", driver: "Sam", eta_minutes: 6 },
    },
    fare_estimate: {
      description: "Estimates the fare between two places.",
      parameters: {
        pickup: ["string!", "Pickup address"],
        destination: ["string!", "Where they want to go"],
      },
      answer: { fare: 23.4, currency: "USD" },
    },
  },
  dialogues: {
    fare: [
      {
        caller: "how much is a cab from 12 Main Street to the airport?",
        calls: [{ tool: "fare_estimate", with: { pickup: "12 Main Street", destination: /airport/i } }],
        says: /\$23\.40/,
      },
    ],
    ride: [
      { caller: "I need a taxi at 5 Oak Road tomorrow at 6 am", says: /where.*go|destination/i },
      {
        caller: "to Central Station",
        calls: [
          {
            tool: "book_ride",
            with: { pickup: "5 Oak Road", destination: "Central Station", pickup_time: "2026-11-24T06:00" },
          },
        ],
        says: /R77/,
      },
    ],
  },
};

const florist: Business = {
  name: "florist",
  tools: {
    order_bouquet: {
      description: "Orders a bouquet for delivery.",
      parameters: {
        flowers: ["string!", "Which flowers"],
        budget: ["number!", "Budget in dollars"],
        delivery_date: ["string!", "Delivery date YYYY-MM-DD"],
        recipient_name: ["string!", "Name of the recipient"],
        card_message: ["string", "Message on the card"],
      },
      answer: { order_id: 5512 },
    },
  },
  dialogues: {
    roses: [
      {
        caller: "I'd like to send some red roses to my wife on Saturday, about 60 dollars",
        says: /recipient|name/i,
      },
      {
        caller: "Julia Weber",
        calls: [
          {
            tool: "order_bouquet",
            with: {
              flowers: /roses/i,
              budget: 60,
              delivery_date: "2026-11-28",
              recipient_name: "Julia Weber",
            },
          },
        ],
        says: /5512/,
      },
    ],
    "not a florist's job": [{ caller: "can you fix my laptop?", says: /can't|not something|sorry/i }],
  },
};

const hvac: Business = {
  name: "heating and cooling",
  tools: {
    dispatch_technician: {
      description: "Sends a technician for a heating or cooling problem.",
      parameters: {
        issue: ["string!", "What is wrong with the system"],
        zip: ["string!", "ZIP code"],
        urgent: ["boolean!", "Whether it is urgent"],
      },
      answer: { arrival_window: "2 pm to 4 pm", technician: "Luis" },
    },
    maintenance_plan_price: {
      description: "Price of the yearly maintenance plan.",
      parameters: { units: ["integer!", "Number of units to maintain"] },
      answer: { yearly_price: 199 },
    },
  },
  dialogues: {
    "no heat": [
      { caller: "our furnace stopped working and it's freezing in here", says: /zip/i },
      { caller: "60614", says: /urgent/i },
      {
        caller: "yes it is, we have a baby",
        calls: [
          {
            tool: "dispatch_technician",
            with: { issue: /furnace stopped working/i, zip: "60614", urgent: true },
          },
        ],
        says: /2 pm to 4 pm/,
      },
    ],
    plan: [
      {
        caller: "what do you charge for the maintenance plan if I have two units?",
        calls: [{ tool: "maintenance_plan_price", with: { units: 2 } }],
        says: /\$199/,
      },
    ],
  },
};

export const businesses: Business[] = [salon, insurance, mover, pest, taxi, florist, hvac];
