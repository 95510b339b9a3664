/** Who does something, as the audit log names it. `name` is readable when the person or key is gone. */
export type Actor = {
  kind: "person" | "api-key" | "operator" | "billing" | "system";
  id: string | null;
  name: string;
  ipAddress: string | null;
  userAgent: string | null;
};
