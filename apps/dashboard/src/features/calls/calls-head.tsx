import classes from "./calls-list.module.css";

/** The head of a table of calls. */
export function CallsHead() {
  return (
    <thead>
      <tr>
        <th scope="col">Call</th>
        <th scope="col">Agent</th>
        <th scope="col">Status</th>
        <th scope="col">Started</th>
        <th scope="col" className={classes.number}>
          Duration
        </th>
        <th scope="col" className={classes.number}>
          Turns
        </th>
        <th scope="col">Tool calls</th>
      </tr>
    </thead>
  );
}
