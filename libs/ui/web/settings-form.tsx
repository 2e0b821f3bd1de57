import { readingChoices, type ReadingSettings } from '#libs/platform/shared';
import { Button } from './button.tsx';
import { Select } from './field.tsx';
import styles from './settings-form.module.css';
import { useText } from './text-context.tsx';

const names = Object.keys(readingChoices) as (keyof ReadingSettings)[];

interface SettingsProps {
  readonly settings: ReadingSettings;
  /** The address to come back to, on this same site. */
  readonly next: string;
  /** Come back to the page of settings, which says that they are kept. */
  readonly stays?: boolean;
  /** Told apart from another such form on the page. */
  readonly id?: string;
}

/** How this reader wants pages to be: a plain form that needs no script. */
export function SettingsForm({ settings, next, stays = false, id = 'ajuste' }: SettingsProps) {
  const { t, language } = useText();
  return (
    <form method="post" action={`/${language}/ajustes`} className={styles.form}>
      <input type="hidden" name="next" value={next} />
      {stays && <input type="hidden" name="stay" value="1" />}
      <div className={styles.choices}>
        {names.map((name) => (
          <Select
            key={name}
            id={`${id}-${name}`}
            name={name}
            label={t(`ui.set.${name}`)}
            value={settings[name]}
            options={readingChoices[name].map((value) => ({ value, label: t(`ui.set.${name}.${value}`) }))}
          />
        ))}
      </div>
      <p>{t('ui.set.where')}</p>
      <Button kind="plain">{t('ui.set.save')}</Button>
    </form>
  );
}

/** The same form folded away, for the top of a text. */
export function SettingsPanel(props: SettingsProps) {
  const { t } = useText();
  return (
    <details className={styles.panel}>
      <summary>{t('ui.set.open')}</summary>
      <SettingsForm {...props} id="panel" />
    </details>
  );
}

const htmlDefaults = { theme: 'auto', size: '100', spacing: 'normal', contrast: 'normal', motion: 'normal' } as const;

/** The attributes of `<html>` that make the style sheet follow the settings; what is as usual says nothing. */
export function readingAttributes(settings: ReadingSettings): Readonly<Record<string, string>> {
  const chosen = (Object.keys(htmlDefaults) as (keyof typeof htmlDefaults)[]).filter((name) => settings[name] !== htmlDefaults[name]);
  const attributes = Object.fromEntries(chosen.map((name) => [`data-${name}`, settings[name]]));
  return settings.saver === 'on' ? { ...attributes, 'data-saver': '' } : attributes;
}
