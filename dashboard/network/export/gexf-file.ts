import type { MapActor } from '../map-data.ts';
import type { MapToTakeAlong } from './map-to-take-along.ts';
import { xmlText } from './xml-text.ts';

/** What is written of each actor beside its name and place: as it is called there, its type, and its value. */
const ATTRIBUTES: readonly (readonly [
  title: string,
  type: 'string' | 'integer' | 'double',
  (actor: MapActor) => unknown,
])[] = [
  ['type', 'string', ({ type }) => type],
  ['sector (ISIC)', 'string', ({ sector }) => sector],
  ['region (ISO 3166)', 'string', ({ region }) => region],
  ['joined', 'string', ({ joinedAt }) => joinedAt?.slice(0, 10)],
  ['freshness', 'string', ({ freshness }) => freshness],
  ['related to', 'integer', ({ degree }) => degree],
  ['PageRank', 'double', ({ pageRank }) => pageRank],
  ['betweenness', 'double', ({ betweenness }) => betweenness],
  ['community', 'integer', ({ community }) => community],
  ['spans', 'string', ({ spans }) => spans.join(' ')],
  ['UN goals', 'string', ({ sdgs }) => sdgs.join(' ')],
];

/**
 * A map for programs that go on working with graphs, such as Gephi: GEXF 1.3 (gexf.net), with positions and colours as they are here. In English,
 * for whoever gets the file after them.
 */
export function gexfFile({ data, scene, caption }: MapToTakeAlong): Blob {
  const shown = scene.nodes.filter(({ isHidden }) => !isHidden);
  const isShown = new Set(shown.map(({ place }) => place));
  const nodes = shown.map(({ place, x, y, radius, colour }) => {
    const actor = data.actors[place];
    if (!actor) return '';
    const values = ATTRIBUTES.flatMap(([, , read], at) => {
      const value = read(actor);
      return value === undefined || value === '' ? [] : [`<attvalue for="${at}" value="${xml(String(value))}"/>`];
    });
    return `<node id="${xml(actor.id)}" label="${xml(actor.name)}"><attvalues>${values.join('')}</attvalues><viz:position x="${x.toFixed(2)}" y="${(-y).toFixed(2)}" z="0"/><viz:size value="${radius.toFixed(2)}"/><viz:color hex="${colour}"/></node>`;
  });
  const edges = data.ties.flatMap(({ one, other, kinds }, at) =>
    isShown.has(one) && isShown.has(other)
      ? [
          `<edge id="${at}" source="${xml(data.actors[one]?.id ?? '')}" target="${xml(data.actors[other]?.id ?? '')}" weight="${kinds.length}"><attvalues><attvalue for="0" value="${kinds.join(' ')}"/></attvalues></edge>`,
        ]
      : [],
  );
  const description = [caption.title, ...caption.lines, `As of ${caption.day}`, caption.address, caption.licence].join(
    '. ',
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta lastmodifieddate="${caption.day}"><creator>${xml(caption.source)}</creator><description>${xml(description)}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    `<attributes class="node">${ATTRIBUTES.map(([title, type], at) => `<attribute id="${at}" title="${title}" type="${type}"/>`).join('')}</attributes>`,
    '<attributes class="edge"><attribute id="0" title="relations" type="string"/></attributes>',
    `<nodes>${nodes.join('\n')}</nodes>`,
    `<edges>${edges.join('\n')}</edges>`,
    '</graph>',
    '</gexf>',
  ].join('\n');
  return new Blob([`${text}\n`], { type: 'application/gexf+xml' });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an attribute. */
function xml(text: string): string {
  return xmlText(text)
    .replaceAll('\n', ' ')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
