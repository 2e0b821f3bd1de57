import { useEffect, useRef } from 'react';
import { ErrorSummary, Notice, useText } from '#libs/ui/web';
import { formId } from './act-form.tsx';
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
  const { part, outcome } = useStudio();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOfScript) place.current?.focus();
  }, [isOfScript, outcome]);
  if (outcome?.refused !== undefined) {
    const errors = [{ fieldId: formId(outcome.intent, outcome.item), message: outcome.refused }];
    return <ErrorSummary title={t('people.studio-could-not')} errors={errors} />;
  }
  const intent = outcome?.intent ?? done;
  const { Came } = part;
  return (
    <div ref={place} tabIndex={-1}>
      {intent !== null && (
        <Notice kind="success">
          <p>{part.sayDone(t, intent)}</p>
        </Notice>
      )}
      {Came && outcome?.shown !== undefined && <Came shown={outcome.shown} origin={origin} />}
    </div>
  );
}
