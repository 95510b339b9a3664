import { errorCodes } from "@callhook/core";
import { z } from "zod";

const errorBody = z.object({
  error: z.object({
    message: z.string(),
    data: z.object({
      errorCode: z.enum(errorCodes),
      issues: z.array(z.object({ path: z.string(), message: z.string() })),
    }),
  }),
});

/** The data of a refusal as it travels over HTTP. */
export async function errorDataOf(response: Response) {
  return errorBody.parse(await response.json()).error.data;
}
