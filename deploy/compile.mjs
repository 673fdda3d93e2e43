// Run once while the image is made: compiles what nodes and hubs load, so that containers need not. What is kept can be used by the
// user who made it only, on a file system that cannot be written as well.
import { compileServices, keepCompiledCode } from '../scripts/processes/compile-cache.ts';

keepCompiledCode();
await compileServices();
process.exit();
