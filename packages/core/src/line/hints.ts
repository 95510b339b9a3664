import { z } from "zod";
import { humanText } from "../tool/text.ts";

/** Words that callers say and that are hard to hear right: names, streets, products. */
export const hintsSchema = z
  .array(humanText({ label: "A hint", minimum: 1, maximum: 100 }))
  .max(100, "There can be at most 100 hints.");
