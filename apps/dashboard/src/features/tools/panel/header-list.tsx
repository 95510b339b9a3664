import classes from "./panel.module.css";

export function HeaderList({ headers }: { headers: Record<string, string> }) {
  return (
    <dl className={classes.headers}>
      {Object.entries(headers).map(([name, value]) => (
        <HeaderRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function HeaderRow({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
