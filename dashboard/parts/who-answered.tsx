import { Plural, Trans } from '@lingui/react/macro';
import { type AnswerFacts, useHubSize } from '../asking/index.ts';

/**
 * Says of how many organizations an answer is. Only those are asked whose words are needed, which is told where others are there, so that
 * nobody looks for the rest.
 */
export function WhoAnswered({ facts: { sources } }: { readonly facts: AnswerFacts }) {
  const all = useHubSize();
  const total = sources.length;
  const silent = sources.filter(({ status }) => status === 'FAILED').length;
  const answered = total - silent;
  const others = Math.max(0, (all ?? total) - total);
  if (total === 0) return <Trans>From the index of the hub.</Trans>;
  return (
    <>
      {silent > 0 ? (
        <Trans>
          {answered} of {total} organizations have answered; {silent} did not.
        </Trans>
      ) : others > 0 ? (
        <Plural
          value={total}
          one="The one organization that this is about has answered."
          other="All # organizations that this is about have answered."
        />
      ) : (
        <Plural
          value={total}
          one="The one organization here has answered."
          other="All # organizations have answered."
        />
      )}
      {others > 0 ? (
        <>
          {' '}
          <Plural
            value={others}
            one="The other one of the network did not have to be asked."
            other="The other # of the network did not have to be asked."
          />
        </>
      ) : null}
    </>
  );
}
