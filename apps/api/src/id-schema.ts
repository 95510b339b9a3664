import { z } from "zod";

/** The id of anything, as a request names it; whether it exists is for the repository to say. */
export const idSchema = z.string().min(1, "An id is required.").max(200);
