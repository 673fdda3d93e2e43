import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useOwn } from '../asking/index.ts';
import { ErrorNotice, Section, Skeleton } from '../parts/index.ts';
import { CalendarLink } from './calendar-link.tsx';
import { DeskDoor } from './desk-door.tsx';
import { LettersByMail } from './letters-by-mail.tsx';
import { RemindersDocument } from './node-operations.ts';

export const lazyRemindersRoute = createLazyRoute('/desk/reminders')({ component: RemindersPage });

/** How somebody is reminded when they are not at the desk. */
function RemindersPage() {
  const { t } = useLingui();
  return (
    <DeskDoor
      title={t`Reminders`}
      lead={<Trans>What is due reaches you elsewhere too, if you wish. Each person chooses for themselves.</Trans>}
    >
      <Reminders />
    </DeskDoor>
  );
}

function Reminders() {
  const { t } = useLingui();
  const { data, isFirst, failure, again } = useOwn(RemindersDocument, {});
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  const { sendsMail = false, calendarSince = null, letters = null } = data?.reminders ?? {};
  return (
    <>
      <Section title={t`In your calendar`}>
        <CalendarLink since={calendarSince} />
      </Section>
      <Section title={t`By e-mail`}>
        <LettersByMail sendsMail={sendsMail} letters={letters} again={again} />
      </Section>
    </>
  );
}
