import { aParameter, aToolDraft } from "../testing/a-tool.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";

/** Tools as their authors should write them; a finding in one of these is a false alarm. */
export const goodTools: [string, ToolDraft][] = [
  [
    "a booking that asks for a yes",
    aToolDraft({
      name: "Book visit",
      description: "Books a visit of a plumber. Use it once the caller has chosen a time from the free ones.",
      parameters: [
        aParameter({ key: "slot", description: "The time that the caller chose, such as 2026-03-14 09:30." }),
        aParameter({ key: "phone", description: "The number to call back, with area code." }),
      ],
      confirmation: { mode: "always" },
    }),
  ],
  [
    "a status by the number on the caller's confirmation",
    aToolDraft({
      name: "Track order",
      description: "Finds where an order is and when it arrives. Use it when a caller asks about a delivery.",
      method: "GET",
      url: "https://api.example.com/orders/{order_id}",
      parameters: [
        aParameter({
          key: "order_id",
          location: "path",
          description: "The number of the order, eight digits, printed on the confirmation.",
        }),
      ],
    }),
  ],
  [
    "a closed set as options, and values that the call knows",
    aToolDraft({
      name: "Send reminder",
      description: "Sends the caller a reminder of their visit. Use it if they ask for one.",
      parameters: [
        aParameter({ key: "channel", description: "How to remind them.", options: ["sms", "email"] }),
        aParameter({ key: "caller_phone", source: { from: "system", value: "caller-number" } }),
      ],
    }),
  ],
  [
    "a key that is where keys belong",
    aToolDraft({
      name: "Check warranty",
      description:
        "Checks whether an appliance is still under warranty. Use it when a caller reports a defect.",
      method: "GET",
      url: "https://api.example.com/warranty",
      authentication: { type: "bearer", tokenSecret: "warranty-token" },
      headers: [{ name: "X-Tenant", value: "plumber" }],
      parameters: [
        aParameter({
          key: "serial",
          location: "query",
          description: "The serial number on the back, such as WX-88-1204.",
        }),
      ],
    }),
  ],
  [
    "an id that another tool finds",
    aToolDraft({
      name: "List visits",
      description: "Lists the visits of a customer. Use it when a caller asks about their appointments.",
      method: "GET",
      url: "https://api.example.com/visits",
      parameters: [
        aParameter({
          key: "customer_id",
          location: "query",
          description: "The id of the customer, as returned by Look up customer.",
        }),
      ],
    }),
  ],
  [
    "an id that stands in the address, such as a UUID",
    aToolDraft({
      name: "Find opening hours",
      description: "Finds when the shop is open. Use it when somebody asks for opening hours.",
      method: "GET",
      url: "https://api.example.com/shops/3f2504e0-4f89-41d3-9a0c-0305e82c3301/hours",
    }),
  ],
];
