import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { EmptyState, LinkButton, Page, useText } from '#libs/ui/web';
import { CourseOnPath } from './course-on-path.tsx';
import { DoneNotice } from './done-notice.tsx';
import { EndOfPath, ToAccount } from './end-of-path.tsx';
import { MyPathQuery } from './progress.graphql.ts';
import { UndoneContext } from './undo-mark.tsx';

interface Props {
  /** In which language contents are said. */
  readonly contentLanguage: string;
  /** Whether the path has a name in front of it. */
  readonly hasAccount: boolean;
  /** What has just happened here: entered, left, erased, recovered or undone. */
  readonly done?: string | undefined;
}

/** Her path in words and birds, and every way to carry it on, hand the device over, or end it. */
export function MyPathPage({ contentLanguage, hasAccount, done }: Props) {
  const { t } = useText();
  const { data } = useQuery(MyPathQuery, { variables: { language: contentLanguage } });
  const [undone, setUndone] = useState(0);
  const path = data?.myPath;
  return (
    <Page>
      <h1>{t('progress.my-path')}</h1>
      <WhatHappened done={undone ? 'unmarked' : done} undone={undone} />
      {path ? <p>{t(hasAccount ? 'progress.path-what-account' : 'progress.path-what')}</p> : <NoPath />}
      {path && path.courses.length === 0 && <p>{t('progress.path-empty')}</p>}
      <UndoneContext value={() => setUndone((times) => times + 1)}>
        {path?.courses.map(({ course }) => (
          <CourseOnPath key={course.id} course={course} contentLanguage={contentLanguage} />
        ))}
      </UndoneContext>
      {hasAccount ? <ToAccount /> : <EndOfPath hasPath={path !== null && path !== undefined} />}
    </Page>
  );
}

/** Says what was done, and takes the focus when a script did it. */
function WhatHappened({ done, undone }: { readonly done: string | undefined; readonly undone: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undone) place.current?.focus();
  }, [undone]);
  return (
    <div ref={place} tabIndex={-1}>
      <DoneNotice done={done} />
    </div>
  );
}

function NoPath() {
  const { t, language } = useText();
  return (
    <EmptyState title={t('progress.no-path')} action={<LinkButton href={`/${language}/rutas`}>{t('progress.to-routes')}</LinkButton>}>
      {t('progress.no-path-what')}
    </EmptyState>
  );
}
