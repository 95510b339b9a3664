import type { Business } from "../dialogue-script.ts";

export const carDealership: Business = {
  name: "car dealership",
  tools: {
    schedule_test_drive: {
      description: "Schedules a test drive of a car",
      parameters: {
        model: ["string!", "Model the customer wants to drive"],
        when: ["string!", "Date and time"],
        name: ["string!", "Customer name"],
        phone: ["string!", "Customer phone"],
      },
      answer: { booked: true },
    },
    trade_in_value: {
      description: "Estimates the trade-in value of a used car",
      parameters: {
        make: ["string!", "Make"],
        model: ["string!", "Model"],
        year: ["integer!", "Year"],
        mileage: ["integer!", "Mileage"],
      },
      answer: { low: 8200, high: 9400 },
    },
  },
  dialogues: {
    drive: [
      {
        caller:
          "Hey it's Carl Benson, I'd like to test drive the Kona tomorrow at 10 am, my number is 503-555-0147",
        calls: [
          {
            tool: "schedule_test_drive",
            with: { model: /Kona/, when: "2026-11-24T10:00", name: "Carl Benson", phone: /503.?555.?0147/ },
          },
        ],
      },
    ],
    trade: [
      {
        caller: "what would you give me for my 2018 Honda Accord? it has sixty two thousand miles on it",
        calls: [
          { tool: "trade_in_value", with: { make: /honda/i, model: "Accord", year: 2018, mileage: 62000 } },
        ],
        says: /\$8,200 and \$9,400/,
      },
    ],
  },
};
