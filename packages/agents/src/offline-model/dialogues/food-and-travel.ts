import type { Business } from "./dialogue-script.ts";

const restaurant: Business = {
  name: "restaurant",
  tools: {
    make_reservation: {
      description: "Reserves a table at the restaurant.",
      parameters: {
        party_size: ["integer!", "Number of guests"],
        date_time: ["string!", "Date and time of the reservation, ISO 8601"],
        name: ["string!", "Name for the reservation"],
        terrace: ["boolean", "Whether they want to sit on the terrace"],
      },
      answer: { confirmation: "R-5521" },
    },
    get_opening_hours: {
      description: "Tells the opening hours of the restaurant on a day.",
      parameters: { day: ["string!", "Day of the week"] },
      answer: { opens: "12:00", closes: "22:30" },
    },
    check_menu_item: {
      description: "Looks up a dish on the menu with its price and allergens.",
      parameters: { dish: ["string!", "Name of the dish"] },
      answer: { price: 18.5, contains: ["gluten", "dairy"] },
    },
  },
  dialogues: {
    "a table in one sentence": [
      {
        caller: "Could I get a table for four tomorrow at 7pm under the name Garcia?",
        calls: [
          {
            tool: "make_reservation",
            with: { party_size: 4, date_time: "2026-11-24T19:00", name: "Garcia" },
          },
        ],
        says: /R-5521/,
      },
    ],
    "a table bit by bit": [
      { caller: "I'd like to make a reservation", says: /how many/i },
      { caller: "six people", says: /day|date|when|time/i },
      { caller: "on Saturday", says: /time/i },
      { caller: "eight in the evening", says: /name/i },
      {
        caller: "Petrov",
        calls: [
          {
            tool: "make_reservation",
            with: { party_size: 6, date_time: "2026-11-28T20:00", name: "Petrov" },
          },
        ],
      },
    ],
    "hours and a dish": [
      {
        caller: "How late are you open on Sunday?",
        calls: [{ tool: "get_opening_hours", with: { day: "Sunday" } }],
        says: /10:30 pm/,
      },
      {
        caller: "how much is the lasagna?",
        calls: [{ tool: "check_menu_item", with: { dish: "lasagna" } }],
        says: /\$18\.50/,
      },
    ],
  },
};

const pizza: Business = {
  name: "pizza delivery",
  tools: {
    place_order: {
      description: "Places an order for delivery. Read the order back and get a yes before placing it.",
      parameters: {
        pizza: ["string!", "Which pizza, one of: margherita, pepperoni, funghi, hawaiian"],
        size: ["string!", "Size: small, medium, large"],
        quantity: ["integer", "How many"],
        address: ["string!", "Delivery address"],
      },
      answer: { order_number: 318, eta_minutes: 35 },
    },
    track_order: {
      description: "Tells where an order is.",
      parameters: { order_number: ["string!", "Order number"] },
      answer: { status: "out_for_delivery", eta_minutes: 10 },
    },
  },
  dialogues: {
    "ordering with confirmation and a correction": [
      { caller: "hi, I'd like two large pepperoni pizzas delivered", says: /address/i },
      { caller: "221 Baker Street", says: /pepperoni.*right\?/i },
      { caller: "yes but make it medium", says: /medium.*right\?/i },
      {
        caller: "perfect, yes",
        calls: [
          {
            tool: "place_order",
            with: { pizza: "pepperoni", size: "medium", quantity: 2, address: "221 Baker Street" },
          },
        ],
        says: /318.*35 minutes/,
      },
    ],
    "where is it": [
      {
        caller: "where's my food? it's order 317",
        calls: [{ tool: "track_order", with: { order_number: "317" } }],
        says: /out for delivery.*10 minutes/i,
      },
    ],
  },
};

const hotel: Business = {
  name: "hotel",
  tools: {
    search_rooms: {
      description: "Finds free rooms for a stay.",
      parameters: {
        check_in: ["string!", "Arrival date YYYY-MM-DD"],
        check_out: ["string!", "Departure date YYYY-MM-DD"],
        guests: ["integer!", "Number of guests"],
        room_type: ["string", "One of: single, double, suite"],
      },
      answer: {
        rooms: [
          { name: "Double garden view", price: 120 },
          { name: "Junior suite", price: 190 },
        ],
      },
    },
    request_late_checkout: {
      description: "Requests a late check-out for a guest who is staying.",
      parameters: { room_number: ["string!", "Room number"], until: ["string!", "Until what time, HH:MM"] },
      answer: { approved: true },
    },
  },
  dialogues: {
    "two dates": [
      {
        caller: "Do you have a double room from December 3rd to December 6th for two people?",
        calls: [
          {
            tool: "search_rooms",
            with: { check_in: "2026-12-03", check_out: "2026-12-06", guests: 2, room_type: "double" },
          },
        ],
        says: /garden view.*\$120/i,
      },
    ],
    "late checkout": [
      { caller: "I'm in room 214, could I check out late tomorrow?", says: /time/i },
      {
        caller: "1 pm",
        calls: [{ tool: "request_late_checkout", with: { room_number: "214", until: "13:00" } }],
      },
    ],
  },
};

const carRental: Business = {
  name: "car rental",
  tools: {
    quote_rental: {
      description: "Quotes the price of renting a car.",
      parameters: {
        pickup_date: ["string!", "Pick-up date, YYYY-MM-DD"],
        return_date: ["string!", "Return date, YYYY-MM-DD"],
        car_class: ["string!", "Car class: economy, compact, SUV, van"],
        pickup_location: ["string", "Where to pick up the car"],
      },
      answer: { total: 310, currency: "USD", free_miles: 500 },
    },
    extend_rental: {
      description: "Extends a running rental to a later return date.",
      parameters: {
        agreement_number: ["string!", "Rental agreement number"],
        new_return_date: ["string!", "New return date, YYYY-MM-DD"],
      },
      answer: { ok: true, extra_charge: 80 },
    },
  },
  dialogues: {
    "what does an SUV cost": [
      {
        caller: "what would an SUV cost me, picking up Friday and bringing it back Sunday?",
        calls: [
          {
            tool: "quote_rental",
            with: { car_class: "SUV", pickup_date: "2026-11-27", return_date: "2026-11-29" },
          },
        ],
        says: /\$310/,
      },
    ],
    "longer please": [
      { caller: "I need to keep the car longer, agreement RA-55120", says: /date/i },
      {
        caller: "until December first",
        calls: [
          { tool: "extend_rental", with: { agreement_number: "RA-55120", new_return_date: "2026-12-01" } },
        ],
        says: /\$80/,
      },
    ],
  },
};

const airline: Business = {
  name: "airline",
  tools: {
    flight_status: {
      description: "Gives the status of a flight by its number.",
      parameters: { flight_number: ["string!", "Flight number such as BA117"] },
      answer: { status: "delayed", departure_time: "18:45", gate: "B12" },
    },
    search_flights: {
      description: "Searches flights between two cities.",
      parameters: {
        from_city: ["string!", "City of departure"],
        to_city: ["string!", "City of arrival"],
        date: ["string!", "Travel date YYYY-MM-DD"],
        passengers: ["integer", "Number of passengers"],
      },
      answer: { flights: [] },
    },
  },
  dialogues: {
    status: [
      {
        caller: "is flight LH 442 on time?",
        calls: [{ tool: "flight_status", with: { flight_number: /LH-? ?442/ } }],
        says: /delayed.*6:45 pm/i,
      },
    ],
    "two cities": [
      {
        caller: "I want to fly from Boston to Denver next Friday",
        calls: [
          {
            tool: "search_flights",
            with: { from_city: "Boston", to_city: "Denver", date: /2026-(11-27|12-04)/ },
          },
        ],
        says: /no flights|nothing/i,
      },
    ],
  },
};

export const businesses: Business[] = [restaurant, pizza, hotel, carRental, airline];
