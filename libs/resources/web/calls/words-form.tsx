import { callLimits } from '#libs/resources/shared';
import { Button, Checkbox, Textarea, useText } from '#libs/ui/web';

interface Props {
  /** Tells these fields apart from others of the same page. */
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly typed?: string | undefined;
  readonly isNamed?: boolean | undefined;
  /** Why it came back. */
  readonly error?: string | undefined;
  /** Whether she may show her pseudonym: the house writes with one voice. */
  readonly canBeNamed?: boolean;
}

/** What one writes to whoever is on the other side, and whether one's pseudonym goes with it: not unless asked for. */
export function WordsFields({ id, label, button, typed, isNamed = false, error, canBeNamed = true }: Props) {
  const { t } = useText();
  return (
    <>
      <Textarea
        id={id}
        name="text"
        label={label}
        hint={t('resources.talk-hint', { most: callLimits.message })}
        value={typed}
        error={error}
        rows={6}
        most={callLimits.message}
        isRequired
      />
      {canBeNamed ? (
        <Checkbox name="named" id={`${id}-named`} label={t('resources.talk-named')} isChecked={isNamed} />
      ) : (
        <p>{t('resources.talk-as-house')}</p>
      )}
      <Button>{button}</Button>
    </>
  );
}
