import type { Business } from "../dialogue-script.ts";

export const garage: Business = {
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
