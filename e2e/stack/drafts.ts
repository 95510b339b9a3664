import type { ToolDraftInput } from "@callhook/core";

type Given = Partial<ToolDraftInput> & Pick<ToolDraftInput, "url">;

/** The plumber's tool, as a service would send it. */
export function checkAreaDraft(given: Given): ToolDraftInput {
  return {
    name: "Check availability in area",
    description:
      "Checks whether we come out to an address by ZIP code and when the next appointment is free. " +
      "Use it when a caller asks if we serve their area.",
    method: "POST",
    parameters: [
      {
        key: "zip_code",
        location: "body",
        type: "string",
        description: "The five-digit ZIP code of the address",
        required: true,
      },
      {
        key: "service_type",
        location: "body",
        type: "string",
        description: "What the caller needs, such as drain, leak or heater",
        required: true,
      },
    ],
    agentTargets: ["receptionist"],
    ...given,
  };
}

/** A look-up for the people of the business. */
export function customerLookupDraft(given: Given): ToolDraftInput {
  return {
    name: "Look up customer",
    description: "Finds a customer's record by phone number. Use it when a colleague asks who a customer is.",
    method: "GET",
    parameters: [
      {
        key: "phone",
        location: "path",
        type: "string",
        description: "The customer's phone number",
        required: true,
      },
    ],
    agentTargets: ["assistant"],
    ...given,
  };
}

/** A booking that the caller has to agree to. */
export function bookVisitDraft(given: Given): ToolDraftInput {
  return {
    name: "Book visit",
    description: "Books a plumber's visit. Use it when the caller wants a plumber to come.",
    method: "POST",
    parameters: [
      {
        key: "zip_code",
        location: "body",
        type: "string",
        description: "The five-digit ZIP code of the place where the work is to be done.",
        required: true,
      },
    ],
    agentTargets: ["receptionist"],
    confirmation: { mode: "always", question: "Shall I book a visit in {zip_code}?" },
    ...given,
  };
}
