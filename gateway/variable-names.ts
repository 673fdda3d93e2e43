import { type DocumentNode, visit } from 'graphql';

/**
 * Variables of a caller may be called as those in which entities travel to a subgraph: `representations`, and `representations1` and
 * so on to owners. The engine and the router would take the one for the other, so such names get one underscore more. Names remain
 * distinct, and all others are left alone: callers read them in messages.
 */
const TAKEN = /^_*representations\d*$/;

/** Renames the variables of an operation and its fragments. */
export function withFreeVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    Variable(variable) {
      const { name } = variable;
      return TAKEN.test(name.value) ? { ...variable, name: { ...name, value: freeName(name.value) } } : undefined;
    },
  });
}

/** The values of the renamed variables. */
export function withFreeNames(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.keys(values).some((name) => TAKEN.test(name))) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [freeName(name), value]));
}

function freeName(name: string): string {
  return TAKEN.test(name) ? `_${name}` : name;
}
