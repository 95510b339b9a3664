ALTER TABLE "call_events" DROP CONSTRAINT "call_events_of_call";
--> statement-breakpoint
-- Whoever adds events holds their call's row, and so does this: none comes in while they go, and none stays behind.
CREATE FUNCTION remove_events_of_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Planned anew each time: a plan that was made for thousands of calls reads the whole table for one.
  EXECUTE 'DELETE FROM call_events USING removed_calls
    WHERE call_events.workspace_id = removed_calls.workspace_id AND call_events.call_id = removed_calls.id';
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER remove_events_of_calls AFTER DELETE ON calls
  REFERENCING OLD TABLE AS removed_calls
  FOR EACH STATEMENT EXECUTE FUNCTION remove_events_of_calls();
