/** The filters of the audit log as they stand in the address bar; what is not a string is dropped. */
export type AuditSearch = Partial<Record<(typeof searchKeys)[number], string>>;

const searchKeys = ["search", "action", "actorId", "from", "to"] as const;

export function auditSearchOf(search: Record<string, unknown>): AuditSearch {
  const kept: AuditSearch = {};
  for (const key of searchKeys) {
    const value = search[key];
    if (typeof value === "string" && value !== "") kept[key] = value;
  }
  return kept;
}

/** The address with some filters changed; null takes a filter out. */
export function withAuditFilter(
  search: AuditSearch,
  change: { [Key in keyof AuditSearch]?: string | null },
): AuditSearch {
  return auditSearchOf({ ...search, ...change });
}
