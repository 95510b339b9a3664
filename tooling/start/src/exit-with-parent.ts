const graceMs = 10_000;

/**
 * Loaded into every process that start runs: when start is gone, even killed, nobody could stop the
 * process any more, so it ends as if asked to, and by force when that takes too long.
 */
if (process.channel) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), graceMs).unref();
  });
  process.channel.unref();
}
