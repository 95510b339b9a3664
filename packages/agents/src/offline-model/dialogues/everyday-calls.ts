import type { Business } from "./dialogue-script.ts";

const garage: Business = {
  name: "car repair shop",
  tools: {
    book_service: {
      description: "Book a vehicle in for service or repair",
      parameters: {
        license_plate: ["string!", "Registration plate"],
        service: ["string!", "Work to be done, for instance oil change, brake check, inspection"],
        drop_off: ["string!", "Date the car will be dropped off (YYYY-MM-DD)"],
      },
      answer: { job: "J-118", bay: 3 },
    },
    repair_status: {
      description: "Find out if a vehicle that is being repaired is ready",
      parameters: { license_plate: ["string!", "Registration plate"] },
      answer: { ready: false, ready_on: "2026-11-25", note: "Waiting for a part" },
    },
    service_price: {
      description: "Look up the price of a service",
      parameters: { service: ["string!", "Service to price"] },
      answer: { price: 79.99 },
    },
  },
  dialogues: {
    "an oil change": [
      { caller: "hi yeah um i need an oil change for my truck", says: /plate/i },
      { caller: "it's 7 k l m 2 2 4", says: /date|day|drop/i },
      {
        caller: "how about the day after tomorrow",
        calls: [
          {
            tool: "book_service",
            with: { license_plate: "7KLM224", service: "oil change", drop_off: "2026-11-25" },
          },
        ],
        says: /J-118/,
      },
    ],
    "is it ready": [
      {
        caller: "Is my car done yet? Plate 7KLM224",
        calls: [{ tool: "repair_status", with: { license_plate: "7KLM224" } }],
        says: /not ready.*Wednesday, November 25/i,
      },
    ],
    "price then booking": [
      {
        caller: "what do you charge for a brake check?",
        calls: [{ tool: "service_price", with: { service: "brake check" } }],
        says: /\$79\.99/,
      },
      { caller: "okay book me in for that on Monday", says: /plate/i },
      {
        caller: "BX 9921",
        calls: [
          {
            tool: "book_service",
            with: { license_plate: /BX-? ?9921/, service: "brake check", drop_off: "2026-11-30" },
          },
        ],
      },
    ],
  },
};

const clinic: Business = {
  name: "medical clinic",
  tools: {
    schedule_appointment: {
      description: "Schedule a visit with a doctor",
      parameters: {
        patient_name: ["string!", "Patient's full name"],
        date_of_birth: ["string!", "Date of birth, MM/DD/YYYY"],
        reason: ["string!", "Reason for visit"],
        new_patient: ["boolean!", "Whether this is a new patient"],
      },
      answer: { when: "2026-11-24T15:30", doctor: "Dr. Lindqvist" },
    },
    get_test_results: {
      description: "Checks whether lab results are available. Never reads the results out.",
      parameters: { patient_id: ["string!", "Patient ID"] },
      answer: { available: true },
    },
    request_callback: {
      description: "Leaves a message for a nurse to call the patient back.",
      parameters: { phone: ["string!", "Callback number"], message: ["string!", "Message for the nurse"] },
      answer: { ok: true },
    },
  },
  dialogues: {
    "a visit in four answers": [
      { caller: "I'd like to see a doctor, I've had a bad cough for two weeks", says: /name/i },
      { caller: "Samuel Okafor", says: /birth/i },
      { caller: "it's the fourteenth of june nineteen ninety", says: /new patient/i },
      {
        caller: "no I've been there before",
        calls: [
          {
            tool: "schedule_appointment",
            with: {
              patient_name: "Samuel Okafor",
              date_of_birth: "06/14/1990",
              reason: /cough/i,
              new_patient: false,
            },
          },
        ],
        says: /Lindqvist/,
      },
    ],
    results: [
      { caller: "Are my blood test results in?", says: /patient id/i },
      {
        caller: "P 40992",
        calls: [{ tool: "get_test_results", with: { patient_id: /P-?40992/ } }],
        says: /available/i,
      },
    ],
    "a message for the nurse": [
      { caller: "can a nurse call me back? tell her my rash is getting worse", says: /number/i },
      {
        caller: "oh six one two, three four five, six seven eight nine",
        calls: [
          { tool: "request_callback", with: { phone: /0612.?345.?6789/, message: /rash is getting worse/i } },
        ],
        says: /done/i,
      },
    ],
  },
};

const crm: Business = {
  name: "business assistant",
  tools: {
    crm_lookup: {
      description: "Finds a customer in the CRM by email or phone and returns their record.",
      parameters: { email: ["string", "Customer's email"], phone: ["string", "Customer's phone"] },
      answer: { name: "Ada Park", plan: "Pro", open_invoices: 2 },
    },
    capture_lead: {
      description: "Saves a new lead when someone is interested in our services.",
      parameters: {
        name: ["string!", "Name"],
        email: ["string!", "Email"],
        interest: ["string!", "What they are interested in"],
      },
      answer: { lead_id: 9001 },
    },
    inventory_check: {
      description: "Checks stock of an item in the warehouse.",
      parameters: {
        sku: ["string!", "SKU or item code"],
        warehouse: ["string", "Warehouse: north or south"],
      },
      answer: { quantity: 0 },
    },
  },
  dialogues: {
    "a lookup": [
      {
        caller: "pull up the customer with the email ada.park@corp.io",
        calls: [{ tool: "crm_lookup", with: { email: "ada.park@corp.io" } }],
        says: /Ada Park.*Pro/,
      },
    ],
    "a lead": [
      {
        caller: "There's someone interested in our premium cleaning package, please save them as a lead",
        says: /name/i,
      },
      { caller: "Hugo Lindt", says: /email/i },
      {
        caller: "hugo at lindt dot ch",
        calls: [
          {
            tool: "capture_lead",
            with: { name: "Hugo Lindt", email: "hugo@lindt.ch", interest: /premium cleaning/i },
          },
        ],
        says: /9001/,
      },
    ],
    "no stock": [
      {
        caller: "how many of SKU A-7781 are left in the north warehouse?",
        calls: [{ tool: "inventory_check", with: { sku: "A-7781", warehouse: "north" } }],
        says: /none left/i,
      },
    ],
  },
};

const bakery: Business = {
  name: "bakery",
  tools: {
    order_cake: {
      description: "Places an order for a custom cake. Ask the customer to confirm before ordering.",
      parameters: {
        flavor: ["string!", "Flavor: chocolate, vanilla, lemon or red velvet"],
        servings: ["integer!", "Number of people it should serve"],
        pickup_date: ["string!", "Pickup date YYYY-MM-DD"],
        inscription: ["string", "Text to write on the cake"],
      },
      answer: { order_number: 77, price: 64 },
    },
  },
  dialogues: {
    "a birthday cake": [
      { caller: "I want to order a birthday cake for 20 people", says: /flavou?r/i },
      { caller: "what do you have?", says: /chocolate/i },
      { caller: "lemon please", says: /date|when|day/i },
      { caller: "December 12", says: /lemon.*right\?/i },
      { caller: "actually chocolate", says: /chocolate.*right\?/i },
      {
        caller: "yes",
        calls: [
          { tool: "order_cake", with: { flavor: "chocolate", servings: 20, pickup_date: "2026-12-12" } },
        ],
        says: /77.*\$64/,
      },
    ],
  },
};

const golf: Business = {
  name: "golf club",
  tools: {
    book_tee_time: {
      description: "Reserve a tee time",
      parameters: {
        players: ["integer!", "Number of players"],
        date: ["string!", "YYYY-MM-DD"],
        time: ["string!", "HH:MM, 24-hour"],
        cart: ["boolean", "Whether they want a golf cart"],
      },
      answer: { reserved: true, reference: "TT9" },
    },
    course_conditions: {
      description: "Current condition of the course and whether it is open",
      parameters: {},
      answer: { open: true, condition: "dry and fast" },
    },
  },
  dialogues: {
    "one breath": [
      {
        caller: "Can I get a tee time for three on Sunday at 8:40 with a cart?",
        calls: [
          { tool: "book_tee_time", with: { players: 3, date: "2026-11-29", time: "08:40", cart: true } },
        ],
        says: /TT9/,
      },
    ],
    "no parameters at all": [
      {
        caller: "is the course open today",
        calls: [{ tool: "course_conditions", with: {} }],
        says: /open.*dry and fast/i,
      },
    ],
  },
};

const government: Business = {
  name: "city hall",
  tools: {
    permit_status: {
      description: "Tells the status of a building permit application.",
      parameters: { application_number: ["string!", "Application number, such as BP-2026-001"] },
      answer: { status: "approved", inspector: "R. Cole" },
    },
    report_pothole: {
      description: "Reports a pothole or damaged road to the street department.",
      parameters: { location: ["string!", "Where it is"], severity: ["string", "minor, moderate or severe"] },
      answer: { case_number: "SR-889" },
    },
    bulk_pickup: {
      description: "Schedules a pickup of bulky waste such as furniture.",
      parameters: { address: ["string!", "Address"], items: ["string!", "What should be collected"] },
      answer: { pickup_date: "2026-12-03" },
    },
  },
  dialogues: {
    "a pothole": [
      {
        caller: "there's a huge pothole on Maple Street near the school",
        calls: [{ tool: "report_pothole", with: { location: /Maple Street/ } }],
        says: /SR-889/,
      },
    ],
    permit: [
      {
        caller: "I'm calling about my building permit, the application is BP-2026-114",
        calls: [{ tool: "permit_status", with: { application_number: "BP-2026-114" } }],
        says: /approved/,
      },
    ],
    "an old sofa": [
      { caller: "I need to get rid of an old sofa and a mattress", says: /address/i },
      {
        caller: "15 Cherry Lane",
        calls: [{ tool: "bulk_pickup", with: { address: "15 Cherry Lane", items: /sofa/i } }],
        says: /December 3/,
      },
    ],
    "no tool": [{ caller: "how do I get a marriage license?", says: /can't|not something|sorry/i }],
  },
};

const travel: Business = {
  name: "travel agency",
  tools: {
    find_tours: {
      description: "Finds guided tours at a destination.",
      parameters: {
        destination: ["string!", "Destination country or city"],
        month: ["string", "Month of travel"],
        max_price: ["number", "Budget per person"],
      },
      answer: {
        tours: [
          { name: "Nile cruise", price: 1890 },
          { name: "Desert safari", price: 990 },
        ],
      },
    },
    send_brochure: {
      description: "Emails a brochure.",
      parameters: { email: ["string!", "Email address"], destination: ["string!", "Destination"] },
      answer: {
        status: "failed",
        reason: "invalid-arguments",
        say: "I am missing something that I need for this.",
        next: "ask-the-caller",
        problems: [{ parameter: "email", message: "must be a company address" }],
      },
    },
  },
  dialogues: {
    "tours and a brochure": [
      {
        caller: "Which tours do you have in Egypt for under 2000 dollars?",
        calls: [{ tool: "find_tours", with: { destination: "Egypt", max_price: 2000 } }],
        says: /Nile cruise.*\$1,890/,
      },
      { caller: "could you email me a brochure?", says: /email/i },
      {
        caller: "kim@home.net",
        calls: [{ tool: "send_brochure", with: { email: "kim@home.net", destination: "Egypt" } }],
        says: /email/i,
        neverSays: /sent/i,
      },
      { caller: "forget it", says: /else/i },
    ],
  },
};

const storage: Business = {
  name: "self storage",
  tools: {
    unit_availability: {
      description: "Checks which storage units are available in a size.",
      parameters: { size: ["string!", "Unit size: 5x5, 5x10, 10x10"] },
      answer: { available: 4, monthly_rate: 89 },
    },
    gate_code_reset: {
      description: "Resets the gate code of a tenant. Confirm with the caller first.",
      parameters: {
        unit_number: ["string!", "Unit number"],
        last_name: ["string!", "Last name on the lease"],
      },
      answer: { new_code_sent: true },
    },
  },
  dialogues: {
    "a unit": [
      {
        caller: "got any ten by ten units free?",
        says: /89|size/i,
        calls: [{ tool: "unit_availability", with: { size: "10x10" } }],
      },
    ],
    "the gate code": [
      { caller: "I forgot my gate code", says: /unit number/i },
      { caller: "C 14", says: /name/i },
      { caller: "Dvorak", says: /right\?/i },
      {
        caller: "correct",
        calls: [{ tool: "gate_code_reset", with: { unit_number: /C-?14/, last_name: "Dvorak" } }],
        says: /sent|done/i,
      },
    ],
  },
};

const twins: Business = {
  name: "community centre",
  tools: {
    book_swimming_lane: {
      description: "Books a lane in the swimming pool.",
      parameters: { date: ["string!", "Date YYYY-MM-DD"] },
      answer: { booked: true },
    },
    book_tennis_court: {
      description: "Books a tennis court.",
      parameters: { date: ["string!", "Date YYYY-MM-DD"] },
      answer: { booked: true, court: 2 },
    },
    cancel_booking: {
      description: "Cancels a booking.",
      parameters: { booking_reference: ["string!", "Booking reference"] },
      answer: {
        status: "failed",
        reason: "http-error",
        say: "The system found nothing for that.",
        next: "ask-the-caller",
      },
    },
  },
  dialogues: {
    "which of two": [
      {
        caller: "I want to make a booking for Saturday",
        says: /lane.*court|court.*lane|swimming.*tennis|tennis.*swimming/i,
      },
      {
        caller: "the tennis one",
        calls: [{ tool: "book_tennis_court", with: { date: "2026-11-28" } }],
        says: /court is 2/i,
      },
    ],
    "not found": [
      {
        caller: "please cancel my booking, reference QX-81",
        calls: [{ tool: "cancel_booking", with: { booking_reference: "QX-81" } }],
        says: /found nothing/i,
        neverSays: /that's done|has been cancelled/i,
      },
      {
        caller: "sorry, it's QX-18",
        calls: [{ tool: "cancel_booking", with: { booking_reference: "QX-18" } }],
      },
    ],
    "another subject drops the question": [
      { caller: "I'd like to cancel a booking", says: /reference/i },
      {
        caller: "wait, actually can I book a swimming lane for Friday instead?",
        calls: [{ tool: "book_swimming_lane", with: { date: "2026-11-27" } }],
      },
    ],
    "two requests at once": [
      {
        caller: "book me a tennis court on Thursday and a swimming lane on Friday",
        calls: [
          { tool: "book_tennis_court", with: { date: "2026-11-26" } },
          { tool: "book_swimming_lane", with: { date: "2026-11-27" } },
        ],
      },
    ],
  },
};

const optician: Business = {
  name: "optician",
  tools: {
    glasses_ready: {
      description: "Checks if ordered glasses or lenses can be collected.",
      parameters: {
        surname: ["string!", "Customer's surname"],
        phone_last_digits: ["string!", "Last four digits of the phone number"],
      },
      answer: { ready_for_pickup: true, store: "High Street" },
    },
    eye_test: {
      description: "Books an eye test.",
      parameters: {
        name: ["string!", "Name"],
        day: ["string!", "Preferred weekday"],
        time_of_day: ["string!", "morning or afternoon"],
      },
      answer: { date: "2026-11-26", time: "10:15" },
    },
  },
  dialogues: {
    "are they ready": [
      { caller: "I ordered some glasses, can I pick them up?", says: /surname|last name/i },
      { caller: "Fitzgerald", says: /digits/i },
      {
        caller: "0198",
        calls: [{ tool: "glasses_ready", with: { surname: "Fitzgerald", phone_last_digits: "0198" } }],
        says: /ready/i,
      },
    ],
    "an eye test": [
      {
        caller: "hello this is maria jensen i would like an eye test on thursday morning please",
        calls: [
          { tool: "eye_test", with: { name: "Maria Jensen", day: "Thursday", time_of_day: "morning" } },
        ],
        says: /10:15/,
      },
    ],
  },
};

export const businesses: Business[] = [
  garage,
  clinic,
  crm,
  bakery,
  golf,
  government,
  travel,
  storage,
  twins,
  optician,
];
