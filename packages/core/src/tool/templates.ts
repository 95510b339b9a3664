import type { ParameterInput } from "./parameter.ts";
import { type ToolDraft, type ToolDraftInput, toolDraftSchema } from "./tool-draft.ts";

/** A draft to start from: change the URL and the words, and it is yours. */
export type ToolTemplate = { id: string; title: string; summary: string; draft: ToolDraft };

/**
 * Five templates that point at `https://api.example.com`, after the plumber's example, which points at
 * the sample business where one is running, so that it answers at once.
 */
export function toolTemplates(options: { sampleBusinessUrl?: string | null } = {}): ToolTemplate[] {
  const baseUrl = options.sampleBusinessUrl ?? exampleUrl;
  return [plumberExample({ baseUrl }), crmLookup, inventoryCheck, leadCapture, ticketCreation, priceQuote];
}

/** "Do you come out to 94110, I have a blocked drain?" */
export function plumberExample({ baseUrl }: { baseUrl: string }): ToolTemplate {
  return {
    id: "plumber-check-area",
    title: "Check availability in area",
    summary: "The plumber's example: tells a caller whether you come out to them, and when.",
    draft: draft({
      name: "Check availability in area",
      description:
        "Checks whether the business comes out to the caller's area for the work they need, and when the " +
        "earliest visit is. Use it whenever a caller asks if you serve their area, or wants somebody to come out.",
      method: "POST",
      url: `${baseUrl.replace(/\/+$/, "")}/check-area`,
      parameters: [
        required(
          "zip_code",
          "The five-digit zip code of the place where the work is to be done, such as 94110.",
        ),
        required("service_type", "The kind of work the caller needs, in a few words, such as blocked drain."),
      ],
      effect: "read",
      responseTimeoutSeconds: 10,
    }),
  };
}

const exampleUrl = "https://api.example.com";

const crmLookup: ToolTemplate = {
  id: "crm-lookup",
  title: "CRM lookup",
  summary: "Finds a customer by phone number, so that the agent knows who is calling.",
  draft: draft({
    name: "Look up customer",
    description:
      "Finds the customer who has a phone number: name, address and earlier visits. Use it when the caller " +
      "says they are already a customer, or asks about their own account or appointments.",
    method: "GET",
    url: `${exampleUrl}/customers/{phone}`,
    parameters: [
      {
        ...required("phone", "The caller's phone number with area code, such as +14155550134."),
        location: "path",
      },
    ],
  }),
};

const inventoryCheck: ToolTemplate = {
  id: "inventory-check",
  title: "Inventory check",
  summary: "Looks up whether a product is in stock, and what it costs.",
  draft: draft({
    name: "Check inventory",
    description:
      "Checks whether a product is in stock, how many there are and what one costs. Use it when somebody " +
      "asks if you have, carry or can get a product or spare part.",
    method: "GET",
    url: `${exampleUrl}/inventory`,
    parameters: [
      {
        ...required("product", "The name of the product or part asked for, such as wax ring."),
        location: "query",
      },
      {
        ...optional("quantity", "How many are needed, if the caller says so."),
        type: "number",
        location: "query",
      },
    ],
  }),
};

const leadCapture: ToolTemplate = {
  id: "lead-capture",
  title: "Lead capture",
  summary: "Saves who called and what they want, so that somebody can call back.",
  draft: draft({
    name: "Save lead",
    description:
      "Saves the contact details of a new customer who wants to be called back, together with what they " +
      "are interested in. Use it once, after the caller has given a name and a phone number and has agreed to a call back.",
    method: "POST",
    url: `${exampleUrl}/leads`,
    parameters: [
      required("name", "The caller's full name."),
      required("phone", "The phone number to call back, with area code."),
      required("interest", "What the caller is interested in, in one sentence."),
      optional("email", "The caller's email address, if they give one."),
    ],
    interruptions: "disable-during-tool",
  }),
};

const ticketCreation: ToolTemplate = {
  id: "ticket-creation",
  title: "Ticket creation",
  summary: "Opens a ticket for a problem and gives the caller its number.",
  draft: draft({
    name: "Create ticket",
    description:
      "Opens a service ticket for a problem that somebody has to take care of, and returns its number. Use it " +
      "once the caller has described the problem and wants it dealt with; tell them the ticket number afterwards.",
    method: "POST",
    url: `${exampleUrl}/tickets`,
    parameters: [
      required("customer_name", "The full name of the person who reports the problem."),
      required("phone", "The phone number under which they can be reached, with area code."),
      required("problem", "What is wrong, in the caller's own words."),
      { ...optional("urgent", "Whether it cannot wait until the next working day."), type: "boolean" },
    ],
    interruptions: "disable-during-tool",
  }),
};

const priceQuote: ToolTemplate = {
  id: "price-quote",
  title: "Price quote",
  summary: "Works out what a job costs while the caller is on the line.",
  draft: draft({
    name: "Get price quote",
    description:
      "Works out the price of a job from the kind of work and how long it takes. Use it when somebody asks " +
      "what something costs, or wants an estimate or a quote.",
    method: "POST",
    url: `${exampleUrl}/price-quote`,
    effect: "read",
    parameters: [
      required("service_type", "The kind of work asked for, in a few words, such as water heater repair."),
      { ...optional("hours", "How many hours the work takes, if known, such as 1.5."), type: "number" },
    ],
  }),
};

type DraftWords = Omit<ToolDraftInput, "agentTargets">;

function draft(words: DraftWords): ToolDraft {
  return toolDraftSchema.parse({ agentTargets: ["receptionist", "assistant"], ...words });
}

function required(key: string, description: string): ParameterInput {
  return { key, location: "body", type: "string", description, required: true };
}

function optional(key: string, description: string): ParameterInput {
  return { ...required(key, description), required: false };
}
