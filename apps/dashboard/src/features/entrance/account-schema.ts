import { z } from "zod";

export const emailSchema = z
  .email("Type an email address, such as ada@example.com.")
  .max(254, "An email address can be at most 254 characters long.");

export const newPasswordSchema = z
  .string()
  .min(10, "The password needs at least 10 characters. A few words in a row are easy to remember.")
  .max(200, "The password can be at most 200 characters long.");

export const personNameSchema = z
  .string()
  .trim()
  .min(1, "Say what you are called.")
  .max(80, "The name can be at most 80 characters long.");
