import { keepCompiledCode } from './processes/compile-cache.ts';

/**
 * `npm start`: a small living network on this machine. A hub, and five nodes with nine organizations, each a process of its own, whose state stays
 * under .constellation/ from one start to the next.
 */
// before anything else is loaded: what is loaded earlier is not kept
const { isNew } = keepCompiledCode();
const { runDemo, startOptions } = await import('./demo/run-demo.ts');
await runDemo({ ...startOptions(process.argv.slice(2), process.env), isFirst: isNew });
process.exit();
