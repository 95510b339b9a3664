/** The language of a tag such as `pt-BR`, in lower case: `pt`. Null where there is no tag. */
export function primaryLanguage(tag: string | null): string | null {
  return tag?.toLowerCase().split("-")[0] ?? null;
}
