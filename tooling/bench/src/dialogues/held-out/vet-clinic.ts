import type { Business } from "../business.ts";

export const vetClinic: Business = {
  name: "vet clinic",
  tools: [
    {
      name: "find_slots",
      about: "free appointment slots for a vet visit on a day",
      takes: [
        { key: "date", about: "day, ISO date", format: "date" },
        { key: "species", about: "dog, cat, rabbit or bird", options: ["dog", "cat", "rabbit", "bird"] },
      ],
      answers: [{ json: { slots: ["9:30", "11:00", "15:45"] } }],
    },
    {
      name: "book_visit",
      about: "book a vet visit. only after the owner picked a time",
      effect: "write",
      takes: [
        { key: "pet_name", about: "name of the animal" },
        { key: "date", about: "day, ISO date", format: "date" },
        { key: "time", about: "24 hour time HH:MM", format: "time" },
        { key: "emergency", type: "boolean", about: "is it an emergency?", optional: true },
      ],
      answers: [{ json: { booked: true, vet: "Dr. Osei" } }],
    },
  ],
  dialogues: [
    {
      title: "slots, then a visit",
      turns: [
        {
          caller: "do you have any openings for my cat tomorrow",
          calls: [{ tool: "find_slots", with: { date: "2026-03-12", species: "cat" } }],
          tells: ["9:30", "11", "15:45|3:45"],
        },
        { caller: "great, book me in tomorrow at eleven", asks: "name" },
        {
          caller: "his name is Biscuit",
          calls: [{ tool: "book_visit", with: { pet_name: "Biscuit", date: "2026-03-12", time: "11:00" } }],
          tells: ["Osei"],
        },
      ],
    },
    {
      title: "which day",
      turns: [
        { caller: "um I need to know when you can see my rabbit", asks: "day|date|when" },
        {
          caller: "next monday I guess",
          calls: [{ tool: "find_slots", with: { date: "2026-03-16", species: "rabbit" } }],
          tells: ["9:30"],
        },
        {
          caller: "hmm what about tuesday instead",
          kind: "correction",
          calls: [{ tool: "find_slots", with: { date: "2026-03-17", species: "rabbit" } }],
          tells: ["9:30"],
        },
      ],
    },
    {
      title: "everything in one breath",
      turns: [
        {
          caller: "Hi, this is an emergency, please book a visit for Rex today at 3:45 pm",
          calls: [
            {
              tool: "book_visit",
              with: { pet_name: "Rex", date: "2026-03-11", time: "15:45", emergency: true },
            },
          ],
          tells: ["Osei"],
        },
        { caller: "thank you so much, bye bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "small talk before business",
      turns: [
        { caller: "hello how are you today", kind: "small-talk", never: ["name\\?"] },
        { caller: "I'd like to book a visit for my bird Kiwi on saturday", asks: "time" },
        {
          caller: "half past nine in the morning",
          calls: [{ tool: "book_visit", with: { pet_name: "Kiwi", date: "2026-03-14", time: "09:30" } }],
          tells: ["Osei"],
        },
      ],
    },
    {
      title: "a question that is no request",
      turns: [{ caller: "is chocolate dangerous for dogs", never: ["booked", "9:30"] }],
    },
  ],
};
