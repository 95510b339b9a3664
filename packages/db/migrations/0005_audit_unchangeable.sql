-- Whoever gets our own code to write for them must not cover their tracks: no entry is ever changed, and entries go
-- only with their workspace (a cascade, inside another trigger) or in a transaction that says it removes expired ones.
CREATE FUNCTION audit_events_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (pg_trigger_depth() > 1 OR current_setting('callhook.removes_expired_audit', true) = 'on') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit log is not changed: entries go with their workspace, or by removeExpiredEntries.'
    USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION audit_events_stay();--> statement-breakpoint
CREATE TRIGGER audit_events_are_not_truncated BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION audit_events_stay();
