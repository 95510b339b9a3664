import type { Business } from "../business.ts";

export const fitnessCoach: Business = {
  name: "fitness coach",
  agent: "assistant",
  tools: [
    {
      name: "Log workout",
      about: "Writes a finished workout into the training diary.",
      effect: "write",
      takes: [
        {
          key: "activity",
          about: "run, bike, swim or strength",
          options: ["run", "bike", "swim", "strength"],
        },
        { key: "minutes", type: "integer", about: "Duration in minutes" },
        { key: "distance_km", type: "number", about: "Distance in kilometers, if any", optional: true },
        { key: "date", about: "Day of the workout, YYYY-MM-DD", format: "date" },
      ],
      answers: [{ json: { logged: true, week_total_minutes: 185 } }],
    },
    {
      name: "Weekly summary",
      about: "Totals of the current week.",
      takes: [],
      answers: [{ json: { workouts: 4, minutes: 185, calories: 2100 } }],
    },
  ],
  dialogues: [
    {
      title: "a run",
      turns: [
        {
          caller: "log a 45 minute run from today, 8 km",
          calls: [
            {
              tool: "Log workout",
              with: { activity: "run", minutes: 45, distance_km: 8, date: "2026-03-11" },
            },
          ],
          tells: ["185"],
        },
        {
          caller: "how's my week looking",
          calls: [{ tool: "Weekly summary", with: {} }],
          tells: ["4|four", "185"],
        },
      ],
    },
    {
      title: "how long",
      turns: [
        { caller: "I went for a swim today, please log it", asks: "minutes|long|duration" },
        {
          caller: "thirty minutes",
          calls: [{ tool: "Log workout", with: { activity: "swim", minutes: 30, date: "2026-03-11" } }],
          tells: ["185"],
        },
      ],
    },
    {
      title: "yesterday",
      turns: [
        {
          caller: "add a bike workout of ninety minutes for yesterday",
          calls: [{ tool: "Log workout", with: { activity: "bike", minutes: 90, date: "2026-03-10" } }],
          tells: ["185"],
        },
      ],
    },
    {
      title: "show me",
      turns: [
        {
          caller: "show me my weekly summary",
          calls: [{ tool: "Weekly summary", with: {} }],
          tells: ["2,?100|185"],
        },
      ],
    },
  ],
};
