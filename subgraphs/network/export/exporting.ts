import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConstellationError } from '../../../schema/index.ts';
import type { NetworkContext } from '../api/context.ts';
import { EXPORT_FORMATS, type ExportFormat, exportWriter } from './formats.ts';
import { takeSnapshot } from './snapshot.ts';

/** A snapshot on its way out. */
export type OpenExport = {
  readonly contentType: string;
  readonly fileName: string;
  /** How many records it has. */
  readonly records: number;
  /** In pieces, as fast as they are taken. End it, or read it to its end: until then it counts as open. */
  readonly body: AsyncGenerator<string>;
};

/** Opens exports, and keeps count of them. */
export type Exporting = {
  /** @throws ConstellationError UNKNOWN_KIND | BAD_INPUT | HUB_BUSY */
  open(
    asked: { readonly kind: string; readonly format: string },
    asker: string,
    context: NetworkContext,
  ): Promise<OpenExport>;
};

export type ExportLimits = {
  /** Exports that are open at the same time, of all and of one asker. */
  readonly all?: number;
  readonly each?: number;
  /** For how long one may take, in milliseconds: it keeps what the hub knew at its beginning in memory. */
  readonly longestMs?: number;
};

/** Records that are written at once. */
const AT_ONCE = 200;

export function openExporting({ all = 8, each = 2, longestMs = 300_000 }: ExportLimits = {}): Exporting {
  const openOf = new Map<string, number>();
  let open = 0;

  /** Takes a place; what is given back frees it, once. */
  function enter(asker: string): () => void {
    const own = openOf.get(asker) ?? 0;
    if (open >= all || own >= each)
      throw new ConstellationError('HUB_BUSY', 'Too many exports are under way; ask again when one has ended.', {
        retryable: true,
      });
    open++;
    openOf.set(asker, own + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      open--;
      const left = (openOf.get(asker) ?? 1) - 1;
      if (left > 0) openOf.set(asker, left);
      else openOf.delete(asker);
    };
  }

  return {
    async open({ kind: kindName, format }, asker, context) {
      const form = format.toUpperCase();
      if (!Object.hasOwn(EXPORT_FORMATS, form))
        throw new ConstellationError('BAD_INPUT', `format is one of ${Object.keys(EXPORT_FORMATS).join(', ')}.`, {
          field: 'format',
        });
      const leave = enter(asker);
      try {
        const { kind, about, records } = await takeSnapshot(kindName, context);
        const writer = exportWriter(form as ExportFormat, kind);
        const end = performance.now() + longestMs;
        async function* body(): AsyncGenerator<string> {
          try {
            yield writer.head(about);
            for (let at = 0; at < records.length; at += AT_ONCE) {
              if (performance.now() > end)
                throw new ConstellationError('HUB_BUSY', 'The export took too long and was ended.', {
                  retryable: true,
                });
              const some = records.slice(at, at + AT_ONCE);
              context.noteAnswered(some.map(({ id }) => id));
              yield writer.rows(some);
              // whoever reads fast shall not keep others waiting
              await nextTurn();
            }
          } finally {
            leave();
          }
        }
        const made = body();
        return {
          contentType: writer.contentType,
          fileName: `${kind.plural}-${about.asOf.slice(0, 10)}.${writer.ending}`,
          records: records.length,
          body: closing(made, leave),
        };
      } catch (thrown) {
        leave();
        throw thrown;
      }
    },
  };
}

/** The same, which frees its place also when it is ended before it has begun. */
function closing(body: AsyncGenerator<string>, leave: () => void): AsyncGenerator<string> {
  const ended = body.return.bind(body);
  body.return = (value) => {
    leave();
    return ended(value);
  };
  return body;
}
