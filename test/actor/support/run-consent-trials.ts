import { consentTrial } from './consent-trial.ts';

// npm run trial:consent [-- <checks> [<first seed>]]: as many checks of consent as wanted; says the seed of a fault.
const [wanted = '100000', first = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const began = performance.now();
let checks = 0;
let seed = Number(first);
while (checks < Number(wanted)) checks += await consentTrial({ seed: seed++ });
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(`${checks} checks in ${seed - Number(first)} trials (from seed ${first}), ${seconds} s: no leak.`);
