import type { Business } from "../dialogue-script.ts";

export const restaurant: Business = {
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
