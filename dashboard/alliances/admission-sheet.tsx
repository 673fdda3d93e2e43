import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import {
  AnswerNote,
  Day,
  EmptyState,
  ErrorNotice,
  Fact,
  FactsList,
  LazySheet,
  Names,
  Skeleton,
} from '../parts/index.ts';
import { MembershipAdmissionDocument } from './hub-operations.ts';
import { useAdmissionPieceWords, useAdmissionRuleWords, useAdmissionWords } from './words/charter-words.ts';

/** How a membership stands against the admission rule of its charter: what was asked for, who spoke, and what is missing. */
export function AdmissionSheet({ membership, onClose }: { readonly membership: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <LazySheet title={t`How it was admitted`} onClose={onClose}>
      <Admission membership={membership} />
    </LazySheet>
  );
}

function Admission({ membership }: { readonly membership: string }) {
  const { t } = useLingui();
  const { data, facts, isFirst, failure, again } = useReading(MembershipAdmissionDocument, { id: membership });
  const words = useAdmissionWords();
  const rules = useAdmissionRuleWords();
  const pieces = useAdmissionPieceWords();
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={4} />;
  const admission = data?.node?.__typename === 'Membership' ? data.node.admission : undefined;
  if (!admission?.value)
    return (
      <EmptyState title={t`It cannot be told`}>
        <Trans>The membership is not to be seen here any more.</Trans>
      </EmptyState>
    );
  const { value, admissionRule, followsRule, missing, sponsors, sponsorsNeeded, consenting, objecting, silent } =
    admission;
  return (
    <>
      <p>
        {words[value]}. <Why finding={admission} />
      </p>
      {followsRule === false ? (
        <p>
          <Trans>
            What the charter asks for was not all there on that day. The word of the steward counts all the same; ask it
            what it went by.
          </Trans>
        </p>
      ) : null}
      {missing && missing.length > 0 ? (
        <>
          <p>
            <Trans>It waits for:</Trans>
          </p>
          <ul>
            {missing.map(({ what, count, until }) => (
              <li key={what}>
                {what ? pieces[what] : null}
                {count ? (
                  <>
                    {' '}
                    <Plural value={count} one="(# more)" other="(# more)" />
                  </>
                ) : null}
                {until ? (
                  <>
                    {', '}
                    <Trans>
                      until <Day on={until} />
                    </Trans>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <FactsList>
        <Fact name={t`What the charter asks for`}>{admissionRule && rules[admissionRule]}</Fact>
        <Fact name={t`Vouched for by`}>
          {sponsors && sponsorsNeeded !== null ? (
            <>
              <Names of={sponsors.nodes} total={sponsors.totalCount} />{' '}
              <Trans>
                ({sponsors.totalCount ?? 0} of {sponsorsNeeded})
              </Trans>
            </>
          ) : null}
        </Fact>
        <Fact name={t`Consented`}>{listed(consenting)}</Fact>
        <Fact name={t`Objected, with a reason`}>{listed(objecting)}</Fact>
        <Fact name={t`Have said nothing, which is not a yes`}>{listed(silent)}</Fact>
      </FactsList>
      <AnswerNote facts={facts} />
    </>
  );
}

type Listed = { readonly totalCount: number | null; readonly nodes: Parameters<typeof Names>[0]['of'] };

function listed(actors: Listed | null | undefined) {
  return actors && (actors.totalCount ?? 0) > 0 ? <Names of={actors.nodes} total={actors.totalCount} /> : null;
}
