import { Trans as LinguiTrans, type TransProps } from '@lingui/react';

/**
 * What the macro `<Trans>` becomes. Lingui puts texts into a message before it looks for the places of elements in it (`<0>…</0>`), so that
 * a member with such a name could put elements of ours where it likes. A text that could be taken for one is handed in as an element
 * itself, and then nobody looks into it.
 */
export function Trans({ values, ...props }: TransProps) {
  return <LinguiTrans {...props} {...(values ? { values: withoutMarks(values) } : {})} />;
}

function withoutMarks(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // biome-ignore lint/complexity/noUselessFragments: an element is what it has to be
      typeof value === 'string' && value.includes('<') ? <>{value}</> : value,
    ]),
  );
}
