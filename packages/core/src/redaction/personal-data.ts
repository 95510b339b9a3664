import { z } from "zod";

/** What a workspace can have replaced in its records. Each is found by its form alone: no form tells a name or a street. */
const labels = {
  "card-number": { name: "Card numbers", placeholder: "[card number]" },
  "email-address": { name: "Email addresses", placeholder: "[email address]" },
  iban: { name: "IBANs", placeholder: "[IBAN]" },
  "phone-number": { name: "Phone numbers", placeholder: "[phone number]" },
  "social-security-number": { name: "US social security numbers", placeholder: "[social security number]" },
} as const;

export const personalDataSchema = z.enum([
  "card-number",
  "email-address",
  "iban",
  "phone-number",
  "social-security-number",
]);
export type PersonalData = z.infer<typeof personalDataSchema>;
export const personalDataKinds = personalDataSchema.options;

export function personalDataName(kind: PersonalData): string {
  return labels[kind].name;
}

/** What stands in place of it, such as `[card number]`. */
export function placeholderOf(kind: PersonalData): string {
  return labels[kind].placeholder;
}
