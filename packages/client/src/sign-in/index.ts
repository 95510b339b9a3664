export { createSignInClient, type SignInClient } from "./create-sign-in-client.ts";
export { signInAnswer } from "./sign-in-answer.ts";
export { SignInError } from "./sign-in-error.ts";
