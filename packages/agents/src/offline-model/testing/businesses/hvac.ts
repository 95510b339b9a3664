import type { Business } from "../dialogue-script.ts";

export const hvac: Business = {
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
