import { useMutation } from '@apollo/client/react';
import { createContext, useContext, type FormEvent } from 'react';
import { Button, Notice, useText } from '#libs/ui/web';
import { MyPathQuery, RetractMarksMutation } from './progress.graphql.ts';

/** Told when a mark was undone without a new page: the button that was pressed is gone then, and so is the focus. */
export const UndoneContext = createContext<() => void>(() => undefined);

interface Props {
  readonly source: string;
  readonly point: string;
  /** In which language the path is asked for again. */
  readonly contentLanguage: string;
}

/** A real form, which a script only spares a new page. */
export function UndoMark({ source, point, contentLanguage }: Props) {
  const { t } = useText();
  const onUndone = useContext(UndoneContext);
  const [retract, undone] = useMutation(RetractMarksMutation, {
    refetchQueries: [{ query: MyPathQuery, variables: { language: contentLanguage } }],
    awaitRefetchQueries: true,
  });
  const undo = (event: FormEvent) => {
    event.preventDefault();
    // What fails is told below; the promise's own refusal would only reach the console.
    retract({ variables: { input: { source, point, kind: 'MARKED' } } }).then(onUndone, () => undefined);
  };
  return (
    <form method="post" onSubmit={undo}>
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="point" value={point} />
      <Button kind="quiet">{t('progress.undo')}</Button>
      {undone.error && (
        <Notice kind="danger">
          <p>{t('progress.no-connection')}</p>
        </Notice>
      )}
    </form>
  );
}
