import { expect, test } from "vitest";
import { dialogueSets } from "./dialogue-sets.ts";
import { measureReplies } from "./measure-replies.ts";
import { musicVenue } from "./third/music-venue.ts";

const venue = { ...musicVenue, dialogues: musicVenue.dialogues.slice(0, 1) };

test("a small set is measured with as many tools as a large one, and the row says how many they were", async () => {
  const others = dialogueSets.flatMap(({ businesses }) => businesses);
  const filled = await measureReplies({ businesses: [venue], others, toolCount: 20 });
  expect(filled.rows[0]?.[0]).toMatch(/^a reply with 20 tools/);
  const alone = await measureReplies({ businesses: [venue], others: [venue], toolCount: 20 });
  expect(alone.rows[0]?.[0]).toContain(`a reply with ${venue.tools.length} tools`);
});
