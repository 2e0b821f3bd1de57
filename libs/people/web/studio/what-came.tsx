import { useEffect, useRef } from 'react';
import { Button, ErrorSummary, Notice, useText } from '#libs/ui/web';
import { ActForm, formId } from './act-form.tsx';
import type { EndedRole } from './acts.ts';
import { InvitationCode } from './invitation-code.tsx';
import { useStudio } from './studio-context.ts';

interface Props {
  /** What the address says was done. */
  readonly done: string | null;
  /** A script did it: then the focus comes here, for no new page brings it. */
  readonly isOfScript: boolean;
  readonly origin: string;
}

/** Says what came of the last form: what was done, with the way to undo it, or that nothing was. */
export function WhatCame({ done, isOfScript, origin }: Props) {
  const { t } = useText();
  const { outcome } = useStudio();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOfScript) place.current?.focus();
  }, [isOfScript, outcome]);
  if (outcome?.refused !== undefined) {
    const errors = [{ fieldId: formId(outcome.intent, outcome.item), message: outcome.refused }];
    return <ErrorSummary title={t('people.studio-could-not')} errors={errors} />;
  }
  const intent = outcome?.intent ?? done;
  return (
    <div ref={place} tabIndex={-1}>
      {intent !== null && (
        <Notice kind="success">
          <p>{t(`people.studio-done.${intent}`)}</p>
          {outcome?.ended && <GiveAgain {...outcome.ended} />}
        </Notice>
      )}
      {outcome?.invitation && <InvitationCode {...outcome.invitation} origin={origin} />}
    </div>
  );
}

/** Gives a role again that was ended by mistake. Nobody gives herself one, so her own is not offered. */
function GiveAgain(ended: EndedRole) {
  const { t } = useText();
  const { pseudonym } = useStudio();
  if (ended.pseudonym === pseudonym) return null;
  return (
    <ActForm intent="role-given" item="again" sends={{ ...ended }}>
      <p>{t('people.studio-give-again-what', { pseudonym: ended.pseudonym })}</p>
      <Button kind="quiet">{t('people.studio-give-again')}</Button>
    </ActForm>
  );
}
