import type { Business } from "../business.ts";

export const carRental: Business = {
  name: "car rental",
  tools: [
    {
      name: "Quote rental",
      about: "Gives the price for renting a car. Read only; it does not reserve one.",
      takes: [
        {
          key: "car_class",
          about: "economy, suv, van or convertible",
          options: ["economy", "suv", "van", "convertible"],
        },
        { key: "pickup_date", about: "First day, YYYY-MM-DD", format: "date" },
        { key: "return_date", about: "Last day, YYYY-MM-DD", format: "date" },
        { key: "driver_age", type: "integer", about: "Age of the driver in years", minimum: 18, maximum: 99 },
      ],
      answers: [{ json: { total: "$312.40", mileage: "unlimited" } }],
    },
    {
      name: "Extend rental",
      about: "Extends a running rental to a later day.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "agreement", about: "Rental agreement number: two letters and five digits, like RA20418" },
        { key: "new_return_date", about: "New last day, YYYY-MM-DD", format: "date" },
      ],
      answers: [{ json: { extended: true, extra_cost: "$96" } }],
    },
    {
      name: "Roadside help",
      about: "Sends a tow truck or mechanic to a customer whose rental broke down.",
      effect: "write",
      takes: [
        { key: "location", about: "Where the car is standing" },
        { key: "problem", about: "What is wrong, e.g. flat tire, dead battery" },
        { key: "callback_number", about: "Phone number to reach the driver" },
      ],
      answers: [{ json: { arrives_in_minutes: 45, company: "Swift Tow" } }],
    },
  ],
  dialogues: [
    {
      title: "from one day to another",
      turns: [
        { caller: "how much is an SUV from friday to next tuesday", asks: "age|old" },
        {
          caller: "I'm thirty four",
          calls: [
            {
              tool: "Quote rental",
              with: {
                car_class: "suv",
                pickup_date: "2026-03-13",
                return_date: "2026-03-17",
                driver_age: 34,
              },
            },
          ],
          tells: ["312"],
        },
        {
          caller: "and a van?",
          kind: "correction",
          calls: [
            {
              tool: "Quote rental",
              with: {
                car_class: "van",
                pickup_date: "2026-03-13",
                return_date: "2026-03-17",
                driver_age: 34,
              },
            },
          ],
          tells: ["312"],
        },
      ],
    },
    {
      title: "longer",
      turns: [
        {
          caller: "I need to keep the car a bit longer, can I extend my rental",
          asks: "agreement|number|day|date",
        },
        {
          caller: "agreement number RA20418, until march eighteenth",
          kind: "several",
          confirms: { tool: "Extend rental", with: { agreement: "RA20418", new_return_date: "2026-03-18" } },
        },
        {
          caller: "sure",
          kind: "confirmation",
          calls: [{ tool: "Extend rental", with: { agreement: "RA20418", new_return_date: "2026-03-18" } }],
          tells: ["96"],
        },
      ],
    },
    {
      title: "broken down",
      turns: [
        { caller: "help i have a flat tire on the highway near exit 12", asks: "phone|number|reach" },
        {
          caller: "five one two five five five oh one four seven",
          calls: [
            {
              tool: "Roadside help",
              with: {
                location: { includes: ["exit 12"] },
                problem: { includes: ["flat tire"] },
                callback_number: { digits: "5125550147" },
              },
            },
          ],
          tells: ["45", "Swift"],
        },
      ],
    },
    {
      title: "too young",
      turns: [
        {
          caller: "Price for a convertible from March 20 to March 22, the driver is 16",
          asks: "age|old|driver",
        },
        {
          caller: "ok my brother drives, he is 25",
          kind: "correction",
          calls: [
            {
              tool: "Quote rental",
              with: {
                car_class: "convertible",
                pickup_date: "2026-03-20",
                return_date: "2026-03-22",
                driver_age: 25,
              },
            },
          ],
          tells: ["312"],
        },
      ],
    },
    {
      title: "what can you do",
      turns: [{ caller: "what can you help me with", kind: "small-talk", never: ["\\$312", "Swift"] }],
    },
  ],
};
