import type { Business } from "./dialogue-script.ts";

const plumber: Business = {
  name: "plumber",
  tools: {
    check_availability_in_area: {
      description:
        "Checks whether a plumber can come to the caller's area and when. Use when a caller asks if we serve their address or ZIP code.",
      parameters: {
        zip_code: ["string!", "The ZIP code of the place where the work is needed"],
        service_type: ["string", "The kind of work, such as drain, leak or heater"],
      },
      answer: { available: true, next_slot: "2026-11-24T09:00" },
    },
    get_price_quote: {
      description: "Gives a price estimate for a plumbing job.",
      parameters: {
        service_type: ["string!", "One of: drain, leak, heater, toilet"],
        emergency: ["boolean", "Whether it is an emergency"],
      },
      answer: { low: 90, price: 140, currency: "USD" },
    },
    create_ticket: {
      description:
        "Creates a service ticket so that a technician calls back. Use when the caller reports a problem and wants someone to come. Do not use for price questions.",
      parameters: {
        customer_name: ["string!", "Full name of the caller"],
        phone: ["string!", "Phone number to reach the caller"],
        problem: ["string!", "What is wrong, in the caller's words"],
      },
      answer: { ticket_id: "T-1042", status: "open" },
    },
  },
  dialogues: {
    "area and problem in one breath": [
      {
        caller: "do you come out to 94110, I have a blocked drain?",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94110", service_type: "drain" } }],
        says: /yes.*94110.*9 am/i,
      },
      {
        caller: "no sorry, 94117",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94117", service_type: "drain" } }],
      },
      {
        caller: "great, and what would that cost me?",
        calls: [{ tool: "get_price_quote", with: { service_type: "drain" } }],
        says: /\$140/,
      },
      { caller: "thanks, that's all", says: /goodbye|welcome/i },
    ],
    "the missing zip is asked for": [
      { caller: "Hi there! Do you guys serve my area?", says: /zip/i },
      {
        caller: "nine four one one zero",
        calls: [{ tool: "check_availability_in_area", with: { zip_code: "94110" } }],
      },
    ],
    "a ticket, one thing at a time": [
      { caller: "My water heater is leaking all over the garage, can you send someone?", says: /name/i },
      { caller: "it's John Carter", says: /phone/i },
      {
        caller: "four one five, five five five, zero one three four",
        calls: [
          {
            tool: "create_ticket",
            with: {
              customer_name: "John Carter",
              phone: /415.*555.*0134/,
              problem: /water heater is leaking/i,
            },
          },
        ],
        says: /T-1042/,
      },
    ],
    "nothing fits": [
      { caller: "I'd like to order a large pepperoni pizza", says: /can't|not (?:something|able)|sorry/i },
      { caller: "What's the capital of France?", says: /can't|not (?:something|able|sure)|sorry/i },
    ],
  },
};

const dentist: Business = {
  name: "dentist",
  tools: {
    book_appointment: {
      description: "Books a dental appointment for a patient.",
      parameters: {
        patient_name: ["string!", "The patient's full name"],
        date: ["string!", "Date of the appointment (YYYY-MM-DD)"],
        time: ["string!", "Time of day, HH:MM"],
        reason: ["string", "Reason for the visit, e.g. cleaning, toothache or check-up"],
      },
      answer: { booked: true, confirmation_code: "DX77" },
    },
    cancel_appointment: {
      description: "Cancels an existing appointment. Always confirm with the caller before cancelling.",
      parameters: { confirmation_code: ["string!", "The confirmation code of the appointment, like DX77"] },
      answer: { cancelled: true },
    },
    find_open_slots: {
      description: "Lists free appointment slots on a day.",
      parameters: { date: ["string!", "The day to look at, YYYY-MM-DD"] },
      answer: { slots: ["09:00", "11:30", "15:00"] },
    },
  },
  dialogues: {
    "booking over several turns with a change of mind": [
      { caller: "Hello, I need to see the dentist, I have a terrible toothache", says: /name/i },
      { caller: "Anna Schmidt", says: /date|day/i },
      { caller: "tomorrow", says: /time/i },
      {
        caller: "actually make it Wednesday, at half past two",
        calls: [
          {
            tool: "book_appointment",
            with: { patient_name: "Anna Schmidt", date: "2026-11-25", time: "14:30", reason: /toothache/i },
          },
        ],
        says: /DX77/,
      },
    ],
    "looking for a slot": [
      {
        caller: "what times do you have free on Friday?",
        calls: [{ tool: "find_open_slots", with: { date: "2026-11-27" } }],
        says: /9 am, 11:30 am and 3 pm/,
      },
      {
        caller: "what about the Monday after?",
        calls: [{ tool: "find_open_slots", with: { date: "2026-11-30" } }],
      },
    ],
    "cancelling is confirmed first": [
      { caller: "I have to cancel my appointment", says: /confirmation code/i },
      { caller: "it's D X 7 7", says: /confirm|right\?/i },
      {
        caller: "yes",
        calls: [{ tool: "cancel_appointment", with: { confirmation_code: "DX77" } }],
        says: /done|cancel/i,
      },
    ],
    "a no to the confirmation does nothing": [
      { caller: "please cancel appointment DX77", says: /right\?|confirm/i },
      { caller: "no, don't", says: /haven't done anything|nothing/i },
      { caller: "bye", says: /goodbye/i },
    ],
  },
};

const vet: Business = {
  name: "vet",
  tools: {
    schedule_visit: {
      description: "Schedules a visit to the veterinary clinic for an animal.",
      parameters: {
        pet_name: ["string!", "Name of the pet"],
        species: ["string!", "What kind of animal it is"],
        symptoms: ["string!", "What the owner has noticed"],
        visit_date: ["string!", "Preferred date, YYYY-MM-DD"],
      },
      answer: { visit_id: 8812, message: "Visit scheduled with Dr. Osei at 10:20." },
    },
    vaccine_price: {
      description: "Looks up what a vaccination costs.",
      parameters: { vaccine: ["string!", "Name of the vaccine, for example rabies or distemper"] },
      answer: { price: 45.5, currency: "EUR" },
    },
  },
  dialogues: {
    "a limping dog": [
      {
        caller: "hi my dog Rex has been limping since yesterday, can I bring him in tomorrow?",
        calls: [
          {
            tool: "schedule_visit",
            with: {
              pet_name: "Rex",
              species: "dog",
              symptoms: /limping since yesterday/i,
              visit_date: "2026-11-24",
            },
          },
        ],
        says: /Osei/,
      },
    ],
    "the price of a shot": [
      {
        caller: "How much do you charge for a rabies shot?",
        calls: [{ tool: "vaccine_price", with: { vaccine: "rabies" } }],
        says: /€45\.50/,
      },
      { caller: "and distemper?", calls: [{ tool: "vaccine_price", with: { vaccine: "distemper" } }] },
    ],
  },
};

const pharmacy: Business = {
  name: "pharmacy",
  tools: {
    refill_prescription: {
      description: "Orders a refill of an existing prescription.",
      parameters: {
        prescription_number: ["string!", "The prescription number on the label"],
        date_of_birth: ["string!", "Patient's date of birth, YYYY-MM-DD, to verify identity"],
      },
      answer: { status: "accepted", ready_at: "2026-11-23T16:00" },
    },
    check_medication_stock: {
      description: "Checks if a medicine is in stock at the pharmacy.",
      parameters: {
        medication: ["string!", "Name of the medication"],
        quantity: ["integer", "Number of packs wanted"],
      },
      answer: { in_stock: false, expected: "2026-11-26" },
    },
  },
  dialogues: {
    "a refill": [
      { caller: "I'd like to refill a prescription, the number is 4471902", says: /date of birth/i },
      {
        caller: "March 5th 1985",
        calls: [
          {
            tool: "refill_prescription",
            with: { prescription_number: "4471902", date_of_birth: "1985-03-05" },
          },
        ],
        says: /4 pm/i,
      },
    ],
    "out of stock": [
      {
        caller: "Do you have ibuprofen in stock?",
        calls: [{ tool: "check_medication_stock", with: { medication: "ibuprofen" } }],
        says: /out of stock.*November 26/i,
      },
      { caller: "ok, thank you. Goodbye", says: /goodbye/i },
    ],
  },
};

const gym: Business = {
  name: "gym",
  tools: {
    book_class: {
      description: "Reserves a spot in a fitness class.",
      parameters: {
        class_name: ["string!", "Which class, one of: yoga, pilates, spinning, boxing"],
        date: ["string!", "Date of the class in ISO format"],
        member_id: ["string!", "Membership number"],
      },
      answer: { reserved: true, spot: 14 },
    },
    freeze_membership: {
      description: "Puts a membership on hold. Ask the member to confirm first.",
      parameters: {
        member_id: ["string!", "Membership number"],
        months: ["integer!", "For how many months"],
      },
      answer: { frozen_until: "2027-01-23" },
    },
  },
  dialogues: {
    "a class": [
      {
        caller: "can I get into yoga on Thursday? my membership number is M 20417",
        calls: [
          { tool: "book_class", with: { class_name: "yoga", date: "2026-11-26", member_id: /M-?20417/ } },
        ],
      },
    ],
    "on hold": [
      { caller: "I want to freeze my membership for two months", says: /membership number/i },
      { caller: "M20417", says: /right\?|confirm/i },
      {
        caller: "yes please",
        calls: [{ tool: "freeze_membership", with: { member_id: "M20417", months: 2 } }],
        says: /January 23/,
      },
    ],
  },
};

export const businesses: Business[] = [plumber, dentist, vet, pharmacy, gym];
