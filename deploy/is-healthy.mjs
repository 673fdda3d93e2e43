// The health check of containers: ends with 0 when the service in this container is ready, else with 1.
const port = process.env.CONSTELLATION_PORT ?? '4101';
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
