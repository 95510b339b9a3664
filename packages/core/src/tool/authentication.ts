import { z } from "zod";
import { exampleUrl, referencesIn } from "../environment/environment-text.ts";
import { headerNameSchema } from "./header-name.ts";
import { secretNameSchema } from "./value-source.ts";

/** Judged as it could be with the values of an environment, where it takes any from there. */
const httpUrlSchema = z
  .string()
  .refine((url) => z.url({ protocol: /^https?$/ }).safeParse(exampleUrl(url)).success, {
    error: "This must be a URL such as https://login.example.com/token.",
    abort: true,
  });

/**
 * The origin that a credential belongs to, such as https://api.example.com; by default, that of the tool's URL. With a
 * variable, such as `{{env.base_url}}`, it is the origin of what that becomes where the call runs.
 */
const originSchema = httpUrlSchema
  .refine(
    (url) => referencesIn(url).length > 0 || new URL(url).href === `${new URL(url).origin}/`,
    "An origin has no path: https://api.example.com.",
  )
  .transform((url) => (referencesIn(url).length > 0 ? url : new URL(url).origin))
  .optional();

const bound = { origin: originSchema };

const noneSchema = z.object({ type: z.literal("none") });

/** By an authentication that the workspace keeps under a name, for any number of tools. */
const connectionSchema = z.object({
  type: z.literal("connection"),
  connectionId: z.string("Choose a connection.").min(1, "Choose a connection.").max(100),
});

const credentialSchemas = [
  z.object({ type: z.literal("bearer"), tokenSecret: secretNameSchema, ...bound }),
  z.object({
    type: z.literal("basic"),
    username: z
      .string()
      .min(1, "A user name is required.")
      .max(200)
      .regex(/^[^:\p{Cc}]*$/u, "A user name has no colon."),
    passwordSecret: secretNameSchema,
    ...bound,
  }),
  z.object({ type: z.literal("header"), name: headerNameSchema, valueSecret: secretNameSchema, ...bound }),
  z.object({
    type: z.literal("query"),
    key: z.string().min(1, "The key of the query parameter is required.").max(100),
    valueSecret: secretNameSchema,
    ...bound,
  }),
  z.object({
    type: z.literal("oauth2-client-credentials"),
    tokenUrl: httpUrlSchema,
    clientId: z.string().min(1, "A client id is required.").max(500),
    clientSecret: secretNameSchema,
    scopes: z.array(z.string().min(1).max(200)).max(50).default([]),
    /** How the client proves itself to the token endpoint: RFC 6749, section 2.3.1. */
    clientAuthentication: z.enum(["basic", "body"]).default("basic"),
    /** More that the token endpoint wants, such as `audience`. */
    parameters: z.record(z.string().min(1).max(100), z.string().max(2000)).default({}),
    ...bound,
  }),
  z.object({
    type: z.literal("mtls"),
    certificateSecret: secretNameSchema,
    privateKeySecret: secretNameSchema,
    ...bound,
  }),
] as const;

/** Credentials themselves, as a connection keeps them. Fields that end in `Secret` name a secret of the workspace. */
export const credentialsSchema = z.discriminatedUnion(
  "type",
  credentialSchemas,
  "Credentials are bearer, basic, header, query, oauth2-client-credentials or mtls.",
);
export type Credentials = z.infer<typeof credentialsSchema>;

/** How a tool proves who it is: not at all, by its own credentials or by those of a connection. No secret is ever written out here. */
export const authenticationSchema = z.discriminatedUnion(
  "type",
  [noneSchema, connectionSchema, ...credentialSchemas],
  "Authentication is none, connection, bearer, basic, header, query, oauth2-client-credentials or mtls.",
);
export type Authentication = z.infer<typeof authenticationSchema>;
