import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";

/** No access token could be had. Already says all that is to be said. */
export class SignInError extends ToolCallError {}
