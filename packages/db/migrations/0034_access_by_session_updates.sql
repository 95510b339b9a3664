-- A session ends by an update as well: an operator lets it expire, or gives it another token.
DROP TRIGGER access_changed ON sessions;--> statement-breakpoint
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF user_id, token, expires_at ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION access_changed();
