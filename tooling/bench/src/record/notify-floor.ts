import postgres from "postgres";

const rounds = 500;

/** How long PostgreSQL takes to tell a listener what is notified, in milliseconds: nothing is told sooner. */
export async function measureNotify(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let heard = () => {};
  await sql.listen("floor", () => heard());
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { promise, resolve } = Promise.withResolvers<void>();
    heard = resolve;
    const startedAt = performance.now();
    await Promise.all([sql.notify("floor", "x"), promise]);
    times.push(performance.now() - startedAt);
  }
  await sql.end();
  return times;
}
