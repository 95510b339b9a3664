/** Why somebody could not sign in, in words for people; `code` is the server's own, such as `INVALID_PASSWORD`. */
export class SignInError extends Error {
  override name = "SignInError";
  readonly code: string;

  constructor(options: { code: string; message: string; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.code = options.code;
  }
}
