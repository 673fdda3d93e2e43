import { startLargeHub } from './large-hub.ts';

/**
 * `node test/e2e/support/run-large-hub.ts 1000 5000`: a hub with so many made-up members, on this port, with the pages as they were built, until it
 * is stopped. Says `ready <url>` when it answers.
 */
const [count = '1000', port = '0'] = process.argv.slice(2);
const hub = await startLargeHub(Number(count), Number(port));
console.log(`ready ${hub.url}`);
process.once('SIGTERM', () => void hub.close().then(() => process.exit()));
process.once('SIGINT', () => void hub.close().then(() => process.exit()));
