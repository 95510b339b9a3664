import { LoadingState } from "../../components/loading-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import classes from "./entrance-frame.module.css";

type Asked = { error: unknown; isFetching: boolean; refetch: () => unknown };

/** While it is unknown what this page has to show, or where it could not be found out. */
export function EntranceState({ asked }: { asked: Asked }) {
  return (
    <div className={classes.card}>
      {asked.error === null ? (
        <LoadingState rows={3} height={44} />
      ) : (
        <ErrorState
          title="Callhook could not be reached"
          error={asked.error}
          onRetry={() => void asked.refetch()}
          isRetrying={asked.isFetching}
        />
      )}
    </div>
  );
}
