/** The names that somebody may have meant, nearest first: at most three, and none that is far off. */
export function nearNames(written: string, names: readonly string[]): string[] {
  const wanted = written.toLowerCase();
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.ceil(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Signs that people write for currencies. */
const CURRENCY_SIGNS = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['$', 'USD'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);

/** The code that somebody may have meant who wrote it in other letters, or as a sign; undefined when there is none. */
export function nearCode(written: string, check: (code: string) => boolean): string | undefined {
  return [CURRENCY_SIGNS.get(written) ?? '', written.toUpperCase(), written.toLowerCase()].find(
    (code) => code !== '' && check(code),
  );
}

/** How many letters must be put in, taken out or exchanged (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, left] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, right] of [...b].entries()) {
      const exchanged = (previous[column] ?? 0) + (left === right ? 0 : 1);
      current.push(Math.min(exchanged, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
