import { z } from "zod";

const secretKeys = z
  .string()
  .default("")
  .transform((text) => text.split(",").map((key) => key.trim()))
  .transform((keys) => keys.filter((key) => key !== ""))
  .refine(
    (keys) => keys.every((key) => key.length >= 32),
    "Each of CALLHOOK_PREVIOUS_SECRET_KEYS must be at least 32 characters long, with commas between them.",
  );

/** The part of the environment that says how people sign in. */
export const signInSettings = {
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "SMTP_URL must be a URL such as smtps://user:password@mail.example.com.",
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, 'MAIL_FROM must be an address such as "Callhook <callhook@example.com>".')
    .optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  MICROSOFT_CLIENT_ID: z.string().optional(),
  MICROSOFT_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: "OIDC_ISSUER must be the URL of an OpenID Connect provider, such as https://login.example.com.",
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, "OIDC_NAME can hold at most 60 characters.").optional(),
  CALLHOOK_PREVIOUS_SECRET_KEYS: secretKeys,
  TRUST_PROXY: z.coerce
    .number("TRUST_PROXY must be the number of proxies in front, such as 1.")
    .int("TRUST_PROXY must be a whole number.")
    .min(0, "TRUST_PROXY must be 0 or more.")
    .max(10, "TRUST_PROXY can be at most 10.")
    .default(0),
};
const settingsSchema = z.object(signInSettings);
export type SignInSettings = z.infer<typeof settingsSchema>;

const together = [
  ["SMTP_URL", "MAIL_FROM"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

/** Settings that mean nothing without each other: one sentence for each that is left out. */
export function halfSet(settings: Partial<Record<string, unknown>>): { name: string; message: string }[] {
  return together.flatMap((names) => {
    const present = names.filter((name) => settings[name] !== undefined);
    if (present.length === 0) return [];
    const absent = names.filter((name) => settings[name] === undefined);
    return absent.map((name) => ({ name, message: `${name} is required with ${present.join(" and ")}.` }));
  });
}
