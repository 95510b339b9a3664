-- Whoever follows a call is asked for their access again once anybody's has ended or changed. On the channel of the calls'
-- news, whose order is that of the transactions: what is added to a call after somebody has lost access is heard after this.
CREATE FUNCTION access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('callhook_call_news', '{"access":"changed"}');
  RETURN NULL;
END
$$;--> statement-breakpoint
-- By an update as well: an operator lets one expire, or gives it another token.
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF user_id, token, expires_at ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION access_changed();--> statement-breakpoint
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE ON members
  FOR EACH STATEMENT EXECUTE FUNCTION access_changed();--> statement-breakpoint
-- Not of `last_used_at`, which changes all the time.
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF scopes, created_by, issued_by, call_id, expires_at, revoked_at ON api_keys
  FOR EACH STATEMENT EXECUTE FUNCTION access_changed();
