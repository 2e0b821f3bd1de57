import { Notice, useText } from '#libs/ui/web';

/** Says what has just been done; nothing when nothing was. */
export function DoneNotice({ done }: { readonly done: string | undefined }) {
  const { t } = useText();
  if (!done) return null;
  return (
    <Notice kind="success">
      <p>{t(`progress.done.${done}`)}</p>
    </Notice>
  );
}
