/** The secret of a TOTP address (Key URI format) in groups of four, as people type it. */
export function totpSecret(uri: string): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return secret.replaceAll(/.{4}(?=.)/g, "$& ");
}
