import { z } from "zod";

/** Everything that the audit log can tell of, noun and participle, with what people read in its place. */
const labels = {
  "account.linked": "Sign-in provider linked",
  "agent.updated": "Agent changed",
  "api-key.created": "API key created",
  "api-key.revoked": "API key revoked",
  "audit-log.exported": "Audit log exported",
  "call.analysis-requested": "Call analysed again",
  "call.exported": "Call exported",
  "call.recording-requested": "Recording of a call tried again",
  "call.removed": "Call removed",
  "calls.expired": "Calls removed because their time was up",
  "calls.removed": "Calls of a caller removed",
  "connection.created": "Connection created",
  "connection.removed": "Connection removed",
  "connection.tested": "Connection tested",
  "connection.updated": "Connection changed",
  "echo-requests.cleared": "Requests at the echo endpoint removed",
  "email.verified": "Email address confirmed",
  "environment-variable.removed": "Environment variable removed",
  "environment-variable.written": "Environment variable saved",
  "environment.created": "Environment added",
  "environment.removed": "Environment removed",
  "environment.renamed": "Environment renamed",
  "ingested-webhook.retried": "Webhook about a call tried again",
  "invitation.accepted": "Invitation accepted",
  "invitation.renewed": "Invitation renewed",
  "invitation.revoked": "Invitation withdrawn",
  "line.address-renewed": "Phone line given a new address",
  "line.created": "Phone line added",
  "line.disabled": "Phone line switched off",
  "line.enabled": "Phone line switched on",
  "line.removed": "Phone line removed",
  "line.updated": "Phone line changed",
  "member.added": "Member added",
  "member.invited": "Person invited",
  "member.left": "Member left",
  "member.removed": "Member removed",
  "member.role-changed": "Role changed",
  "model.checked": "Language model tried",
  "password.changed": "Password changed",
  "password.reset": "Password reset",
  "plan.changed": "Plan changed",
  "secret.read": "Secret shown",
  "secret.removed": "Secret removed",
  "secret.used": "Secret used by a tool",
  "secret.written": "Secret saved",
  "session.ended": "Signed out",
  "session.revoked": "Session ended by somebody",
  "session.started": "Signed in",
  "sign-in.failed": "Sign-in failed",
  "token.issued": "Short-lived token issued",
  "tool.created": "Tool created",
  "tool.disabled": "Tool switched off",
  "tool.draft-discarded": "Unpublished changes discarded",
  "tool.draft-saved": "Changes begun, not published",
  "tool.enabled": "Tool switched on",
  "tool.published": "Tool published",
  "tool.removed": "Tool removed",
  "tool.restored": "Older version of a tool restored",
  "tool.tested": "Tool tested",
  "tool.updated": "Tool changed",
  "two-factor.disabled": "Two-factor sign-in switched off",
  "two-factor.enabled": "Two-factor sign-in switched on",
  "webhook.created": "Webhook added",
  "webhook.deliveries-resent": "Deliveries of a webhook sent again",
  "webhook.disabled": "Webhook switched off",
  "webhook.enabled": "Webhook switched on",
  "webhook.removed": "Webhook removed",
  "webhook.secret-renewed": "Webhook given a new signing secret",
  "webhook.tested": "Webhook sent a test event",
  "webhook.updated": "Webhook changed",
  "workspace.created": "Workspace created",
  "workspace.redaction-changed": "Redaction of personal data changed",
  "workspace.renamed": "Workspace renamed",
} as const;

export type AuditAction = keyof typeof labels;
/** In alphabetical order, which keeps what happens to one noun together. */
export const auditActions = namesOf(labels);
export const auditActionSchema = z.enum(auditActions);

/** What happened, for people: such as "Tool switched off". */
export function auditActionLabel(action: AuditAction): string {
  return labels[action];
}

/** Guaranteed by `as const` above: the object has these keys and no others. */
function namesOf<Name extends string>(named: Record<Name, string>): Name[] {
  return Object.keys(named) as Name[];
}
