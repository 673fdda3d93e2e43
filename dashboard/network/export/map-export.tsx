import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { coloursNow } from '../colours.ts';
import styles from './map-export.module.css';
import { handOver, type MapToTakeAlong } from './map-to-take-along.ts';

const FORMATS = ['png', 'svg', 'gexf', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Takes the map along as it is shown: as a picture, for programs that work with graphs, or as a table of who is related to whom. */
export function MapExport({ map }: { readonly map: () => MapToTakeAlong }) {
  const { t } = useLingui();
  const [hasFailed, setFailed] = useState(false);
  const write = async (format: Format) => {
    setFailed(false);
    const shown = map();
    try {
      handOver(await fileOf(shown, format), `network-map-${shown.caption.day}.${format}`);
    } catch {
      setFailed(true);
    }
  };
  const words: Readonly<Record<Format, string>> = {
    png: t`Picture (PNG)`,
    svg: t`Drawing (SVG)`,
    gexf: t`Graph (GEXF)`,
    csv: t`Relations (CSV)`,
  };
  return (
    <p className={`not-printed ${styles['export']}`}>
      <Trans>Take the map along:</Trans>{' '}
      {FORMATS.map((format) => (
        <button key={format} type="button" data-kind="quiet" onClick={() => void write(format)}>
          {words[format]}
        </button>
      ))}
      {hasFailed ? (
        <span role="alert">
          <Trans>This browser could not write it. Another format may work.</Trans>
        </span>
      ) : null}
    </p>
  );
}

async function fileOf(map: MapToTakeAlong, format: Format): Promise<Blob> {
  switch (format) {
    case 'png':
      return await (await import('./png-file.ts')).pngFile(map, coloursNow());
    case 'svg':
      return (await import('./svg-file.ts')).svgFile(map, coloursNow());
    case 'gexf':
      return (await import('./gexf-file.ts')).gexfFile(map);
    case 'csv':
      return await (await import('./ties-file.ts')).tiesFile(map);
  }
}
