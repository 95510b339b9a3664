import type { ToolForm } from "../../model/tool-form.ts";

export type Authentication = ToolForm["authentication"];
export type AuthenticationOf<Type extends Authentication["type"]> = Extract<Authentication, { type: Type }>;

/** Each way to sign in, as it begins; its fields are still to be filled in. */
export const authenticationTypes: readonly {
  value: Authentication["type"];
  label: string;
  blank: Authentication;
}[] = [
  { value: "none", label: "None", blank: { type: "none" } },
  { value: "connection", label: "A saved connection", blank: { type: "connection", connectionId: "" } },
  { value: "bearer", label: "Bearer token", blank: { type: "bearer", tokenSecret: "" } },
  {
    value: "basic",
    label: "User name and password (Basic)",
    blank: { type: "basic", username: "", passwordSecret: "" },
  },
  {
    value: "header",
    label: "Key in a header",
    blank: { type: "header", name: "X-Api-Key", valueSecret: "" },
  },
  { value: "query", label: "Key in the query", blank: { type: "query", key: "api_key", valueSecret: "" } },
  {
    value: "oauth2-client-credentials",
    label: "OAuth 2.0 client credentials",
    blank: {
      type: "oauth2-client-credentials",
      tokenUrl: "",
      clientId: "",
      clientSecret: "",
      scopes: [],
      clientAuthentication: "basic",
      parameters: {},
    },
  },
  {
    value: "mtls",
    label: "Client certificate (mutual TLS)",
    blank: { type: "mtls", certificateSecret: "", privateKeySecret: "" },
  },
];
