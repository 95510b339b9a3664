import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const swarm = callOf("Report a swarm");

export const swarmCatcher: Business = {
  name: "swarm catcher",
  tools: [
    {
      name: "Report a swarm",
      about:
        "For callers who have a swarm of honey bees hanging somewhere. One of our beekeepers comes and takes it away for free. Wasps and hornets are not for us, and neither are nests inside a wall.",
      effect: "write",
      takes: [
        { key: "address", about: "Where the swarm is, street and number" },
        {
          key: "height_m",
          type: "number",
          about: "About how high up it hangs, in meters",
          minimum: 0,
          maximum: 40,
        },
        { key: "hangs_on", about: "What it hangs on", options: ["tree", "building", "fence", "other"] },
        { key: "phone", about: "Phone number at the place" },
      ],
      answers: [
        { when: { hangs_on: "building" }, status: 503, json: { error: "no connection to the list" } },
        { json: { beekeeper: "Hedda", comes_within: "2 hours" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "in the apple tree",
      turns: [
        {
          caller: "oh my god, there's a swarm of bees in the apple tree in our garden!",
          asks: "where|address|street|high|height|phone|number",
        },
        {
          caller: "22 Meadow Lane. it's about three meters up",
          kind: "several",
          asks: "phone|number|reach",
        },
        {
          caller: "555 0165",
          calls: [
            swarm({
              address: { includes: ["22 meadow"] },
              height_m: 3,
              hangs_on: "tree",
              phone: { digits: "5550165" },
            }),
          ],
          tells: ["Hedda|2|two"],
        },
        { caller: "thank you, thank you! bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "all of it in one go",
      turns: [
        {
          caller:
            "my number is 555 0148, there's a swarm of honey bees on the fence at 70 Station Road, one and a half meters off the ground",
          kind: "several",
          calls: [
            swarm({
              address: { includes: ["70 station"] },
              height_m: 1.5,
              hangs_on: "fence",
              phone: { digits: "5550148" },
            }),
          ],
          tells: ["Hedda|2|two"],
        },
        { caller: "they're kind of beautiful, actually", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "above the school door",
      turns: [
        {
          caller:
            "there are honey bees hanging from our school building in a big ball, four meters up, 5 College Street, you can call 555 0122",
          kind: "failure",
          calls: [
            swarm({
              address: { includes: ["5 college"] },
              height_m: 4,
              hangs_on: "building",
              phone: { digits: "5550122" },
            }),
          ],
          tells: [declines],
          never: ["Hedda"],
        },
        { caller: "then we'll keep the children inside for now", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "honey",
      turns: [
        { caller: "do you sell honey as well?", ...declined },
        { caller: "mmh, pity. have a good one!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "gone before anyone came",
      turns: [
        {
          caller: "I've got a swarm of bees on my balcony, it's at 16 Canal Street",
          kind: "several",
          asks: "high|height|hang|phone|number|what",
        },
        { caller: "wait, it's flying off! there it goes. never mind then", kind: "correction", ...leftAlone },
      ],
    },
  ],
};
