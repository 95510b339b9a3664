import type { Business } from "./dialogue-script.ts";

const lawyer: Business = {
  name: "law firm",
  tools: {
    schedule_consultation: {
      description: "Schedules a first consultation with a lawyer.",
      parameters: {
        full_name: ["string!", "Caller's full name"],
        email: ["string!", "Email address for the confirmation"],
        matter: ["string!", "Type of legal matter: divorce, employment, immigration, estate"],
      },
      answer: { scheduled_for: "2026-12-02T10:30", lawyer: "Ms. Ibarra" },
    },
    case_update: {
      description: "Gives the latest update on a client's case.",
      parameters: { case_number: ["string!", "Case number"] },
      answer: { update: "The hearing was moved to January 12." },
    },
  },
  dialogues: {
    divorce: [
      { caller: "I'm getting divorced and I need to talk to a lawyer", says: /name/i },
      { caller: "Priya Nair", says: /email/i },
      {
        caller: "priya.nair@mail.com",
        calls: [
          {
            tool: "schedule_consultation",
            with: { full_name: "Priya Nair", email: "priya.nair@mail.com", matter: "divorce" },
          },
        ],
        says: /December 2 at 10:30 am/,
      },
    ],
    update: [
      { caller: "what's happening with my case?", says: /case number/i },
      {
        caller: "22-1187",
        calls: [{ tool: "case_update", with: { case_number: "22-1187" } }],
        says: /January 12/,
      },
    ],
  },
};

const utility: Business = {
  name: "power company",
  tools: {
    report_outage: {
      description: "Reports a power outage at an address.",
      parameters: {
        address: ["string!", "Service address"],
        since: ["string", "Since when the power is out"],
      },
      answer: { ticket: "OUT-51", estimated_restoration: "2026-11-23T14:00" },
    },
    pay_bill: {
      description: "Takes a bill payment. Confirm the amount before charging.",
      parameters: {
        account_number: ["string!", "Customer account number"],
        amount: ["number!", "Amount to pay in dollars"],
      },
      answer: { paid: true, receipt: "RC-8" },
    },
    submit_meter_reading: {
      description: "Records a meter reading.",
      parameters: {
        account_number: ["string!", "Customer account number"],
        reading: ["integer!", "The reading on the meter"],
      },
      answer: { accepted: true },
    },
  },
  dialogues: {
    outage: [
      { caller: "the lights went out on our whole street", says: /address/i },
      {
        caller: "77 River Road",
        calls: [{ tool: "report_outage", with: { address: "77 River Road" } }],
        says: /OUT-51.*2 pm/,
      },
    ],
    bill: [
      { caller: "I want to pay my bill, account 4455667", says: /amount|how much/i },
      { caller: "a hundred and twenty dollars and fifty cents", says: /right\?/i },
      { caller: "no, 130 dollars", says: /130.*right\?/i },
      {
        caller: "yes that's right",
        calls: [{ tool: "pay_bill", with: { account_number: "4455667", amount: 130 } }],
        says: /RC-8/,
      },
    ],
    meter: [
      { caller: "I need to give you my meter reading, it's 48213", says: /account number/i },
      {
        caller: "4455667",
        calls: [{ tool: "submit_meter_reading", with: { account_number: "4455667", reading: 48213 } }],
      },
    ],
  },
};

const museum: Business = {
  name: "museum",
  tools: {
    buy_tickets: {
      description: "Buys tickets for an exhibition.",
      parameters: {
        exhibition: ["string!", "Name of the exhibition"],
        date: ["string!", "Date of the visit, DD/MM/YYYY"],
        adults: ["integer!", "Number of adults"],
        children: ["integer", "Number of children"],
      },
      answer: { total: 46, order: "MU-12" },
    },
    visitor_info: {
      description: "Answers questions on opening times, parking and wheelchair access.",
      parameters: { topic: ["string!", "One of: opening times, parking, accessibility"] },
      answer: { text: "There is a car park behind the building, 3 dollars an hour." },
    },
  },
  dialogues: {
    tickets: [
      {
        caller: "two adults and three kids for the Monet exhibition this Sunday please",
        calls: [
          { tool: "buy_tickets", with: { exhibition: /Monet/, date: "29/11/2026", adults: 2, children: 3 } },
        ],
        says: /\$46/,
      },
    ],
    parking: [
      {
        caller: "where can I park?",
        calls: [{ tool: "visitor_info", with: { topic: "parking" } }],
        says: /behind the building/,
      },
    ],
  },
};

const telecom: Business = {
  name: "internet provider",
  tools: {
    run_line_test: {
      description: "Tests the internet line of a customer who has connection problems.",
      parameters: { phone: ["string!", "Phone number on the account"] },
      answer: { line_ok: false, fault: "No signal at the box" },
    },
    change_plan: {
      description: "Switches the customer to a different plan. Always confirm before switching.",
      parameters: {
        phone: ["string!", "Phone number on the account"],
        plan: ["string!", "New plan: basic, plus, gigabit"],
      },
      answer: { success: true, effective: "2026-12-01" },
    },
  },
  dialogues: {
    "slow internet": [
      { caller: "my internet keeps dropping out", says: /phone/i },
      {
        caller: "212-555-0187",
        calls: [{ tool: "run_line_test", with: { phone: /212.?555.?0187/ } }],
        says: /no signal/i,
      },
      { caller: "ok then switch me to the gigabit plan", says: /gigabit.*right\?/i },
      {
        caller: "yep",
        calls: [{ tool: "change_plan", with: { phone: /212.?555.?0187/, plan: "gigabit" } }],
        says: /December 1/,
      },
    ],
  },
};

const tutoring: Business = {
  name: "tutoring centre",
  tools: {
    find_tutor: {
      description: "Finds a tutor for a subject and level.",
      parameters: {
        subject: ["string!", "School subject"],
        level: ["string!", "Level: elementary, middle school, high school, college"],
      },
      answer: {
        tutors: [
          { name: "Ben", rate: 35 },
          { name: "Aisha", rate: 40 },
          { name: "Yuki", rate: 38 },
          { name: "Tom", rate: 30 },
        ],
      },
    },
    book_trial_lesson: {
      description: "Books a free trial lesson.",
      parameters: {
        tutor: ["string!", "Tutor's name"],
        student_name: ["string!", "Student's name"],
        date_time: ["string!", "Date and time"],
      },
      answer: { ok: true },
    },
  },
  dialogues: {
    "a tutor and a trial": [
      {
        caller: "my son needs help with math, he's in high school",
        calls: [{ tool: "find_tutor", with: { subject: "math", level: "high school" } }],
        says: /4.*Ben/,
      },
      { caller: "ok I'd like a trial lesson with Aisha", says: /student/i },
      { caller: "his name is Leo", says: /date|when|day/i },
      {
        caller: "next Tuesday at four in the afternoon",
        calls: [
          {
            tool: "book_trial_lesson",
            with: { tutor: "Aisha", student_name: "Leo", date_time: /2026-(11-24|12-01)T16:00/ },
          },
        ],
      },
    ],
  },
};

const propertyManager: Business = {
  name: "property management",
  tools: {
    maintenance_request: {
      description: "Logs a repair request from a tenant.",
      parameters: {
        unit: ["string!", "Apartment or unit number"],
        problem: ["string!", "What needs repair"],
        permission_to_enter: ["boolean!", "Whether staff may enter when the tenant is not at home"],
      },
      answer: { request_id: "MR-301" },
    },
    rent_balance: {
      description: "Tells a tenant how much rent is due.",
      parameters: { unit: ["string!", "Apartment or unit number"] },
      answer: { balance_due: 1450, due_date: "2026-12-01" },
    },
  },
  dialogues: {
    repair: [
      { caller: "hi this is unit 4B, the dishwasher is leaking", says: /enter/i },
      {
        caller: "sure, that's fine",
        calls: [
          {
            tool: "maintenance_request",
            with: { unit: "4B", problem: /dishwasher is leaking/i, permission_to_enter: true },
          },
        ],
        says: /MR-301/,
      },
      {
        caller: "and how much rent do I owe?",
        calls: [{ tool: "rent_balance", with: { unit: "4B" } }],
        says: /\$1,450/,
      },
    ],
  },
};

const courier: Business = {
  name: "courier",
  tools: {
    track_parcel: {
      description: "Tells where a parcel is.",
      parameters: { tracking_number: ["string!", "Tracking number, e.g. ZX123456789"] },
      answer: { status: "in_transit", location: "Cologne", expected: "2026-11-25" },
    },
    redeliver: {
      description: "Arranges a new delivery attempt for a missed parcel.",
      parameters: {
        tracking_number: ["string!", "Tracking number, e.g. ZX123456789"],
        date: ["string!", "New delivery date YYYY-MM-DD"],
      },
      answer: {
        status: "failed",
        reason: "http-error",
        say: "The system ran into a problem of its own. I cannot tell whether it went through.",
        next: "check-before-repeating",
      },
    },
  },
  dialogues: {
    "where is it and come again": [
      {
        caller: "Hello, can you tell me where my package is? The tracking number is zx 1 2 3 4 5 6 7 8 9",
        calls: [{ tool: "track_parcel", with: { tracking_number: "ZX123456789" } }],
        says: /in transit.*Cologne/,
      },
      {
        caller: "I wasn't home, can you bring it again on Thursday?",
        calls: [{ tool: "redeliver", with: { tracking_number: "ZX123456789", date: "2026-11-26" } }],
        says: /cannot tell/i,
        neverSays: /that's done|arranged/i,
      },
      { caller: "are you a real person?", says: /automated/i },
      { caller: "alright, bye bye", says: /goodbye/i },
    ],
  },
};

const smallTalk: Business = {
  name: "dry cleaner",
  tools: {
    item_ready: {
      description: "Checks if a garment is ready for pickup.",
      parameters: { ticket_number: ["string!", "Number on the ticket"] },
      answer: { ready: true },
    },
    price_list: {
      description: "Price for cleaning a garment.",
      parameters: { garment: ["string!", "Kind of garment, such as suit, dress or coat"] },
      answer: { price: 14, currency: "GBP" },
    },
  },
  dialogues: {
    "chat around a request": [
      { caller: "good morning", says: /hello|morning|help/i },
      { caller: "how are you today?", says: /well/i },
      { caller: "what can you do?", says: /price|ready/i },
      {
        caller: "is my suit ready? ticket 558",
        calls: [{ tool: "item_ready", with: { ticket_number: "558" } }],
        says: /ready/i,
      },
      {
        caller: "and how much is a coat?",
        calls: [{ tool: "price_list", with: { garment: "coat" } }],
        says: /£14/,
      },
      { caller: "do you also repair shoes?", says: /can't|not something|sorry/i },
      { caller: "okay, no problem. that's everything, thank you", says: /goodbye|welcome/i },
    ],
    "the caller does not know": [
      { caller: "I want to know if my dress is ready", says: /ticket|number/i },
      { caller: "I don't remember", says: /need/i },
      { caller: "never mind then", says: /else/i },
    ],
  },
};

export const businesses: Business[] = [
  lawyer,
  utility,
  museum,
  telecom,
  tutoring,
  propertyManager,
  courier,
  smallTalk,
];
