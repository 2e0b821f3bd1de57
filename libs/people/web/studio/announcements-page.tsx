import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Button, Checkbox, EmptyState, Select, Textarea, useText, type VariablesOf } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { useTyped } from './studio-context.ts';
import { StudioGroupsQuery } from './studio.graphql.ts';

/** How many characters an announcement may have. */
const most = 500;

/** Tells something to all of a group and of those below it. */
export function AnnouncementsPage({ variables }: { readonly variables: VariablesOf<typeof StudioGroupsQuery> }) {
  const { t } = useText();
  const { data } = useQuery(StudioGroupsQuery, { variables });
  const typed = useTyped('announced');
  const [count, setCount] = useState(typed['text']?.length ?? 0);
  const groups = data?.groups.filter(({ viewerCanAnnounce, isOpen }) => viewerCanAnnounce && isOpen) ?? [];
  return (
    <>
      <h1>{t('people.studio-place.anuncios')}</h1>
      <p>{t('people.announce-what')}</p>
      {groups.length === 0 ? (
        <EmptyState title={t('people.announce-nobody')}>{t('people.announce-nobody-what')}</EmptyState>
      ) : (
        <ActForm intent="announced" onDone={() => setCount(0)}>
          <Select
            id="group"
            label={t('people.announce-to')}
            value={typed['group']}
            options={[
              { value: '', label: t('people.announce-choose') },
              ...groups.map(({ id, title }) => ({ value: id, label: title.text })),
            ]}
            isRequired
          />
          <Textarea
            id="text"
            label={t('people.announce-text')}
            hint={t('people.announce-text-hint', { most })}
            value={typed['text']}
            rows={6}
            most={most}
            isRequired
            onText={(text) => setCount(text.length)}
          />
          {count > 0 && <p>{t('people.announce-left', { left: most - count })}</p>}
          <Checkbox name="confirmed" label={t('people.announce-sure')} />
          <Button>{t('people.announce')}</Button>
        </ActForm>
      )}
    </>
  );
}
