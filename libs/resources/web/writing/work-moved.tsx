import type { Typed } from '#libs/people/web';
import { resourcePath } from '#libs/resources/shared';
import { Checkbox, Notice, useText } from '#libs/ui/web';

/** Says that the original changed since, and asks whether she took account of that. Nothing where it did not. */
export function WorkMoved({ values }: { readonly values: Typed }) {
  const { t, language } = useText();
  const { work, 'work-version': known, 'work-newer': newer, 'work-seen': seen } = values;
  if (!work) return null;
  return (
    <>
      <input type="hidden" name="work" value={work} />
      <input type="hidden" name="work-version" value={known ?? ''} />
      {newer && (
        <Notice kind="care" title={t('resources.work-changed')}>
          <input type="hidden" name="work-newer" value={newer} />
          <p>
            {t('resources.write-work-moved')} {/* In a window of its own: what is typed here stays. */}
            <a href={`/${language}${resourcePath(work)}`} target="_blank" rel="noreferrer">
              {t('resources.write-work-read')}
            </a>
          </p>
          <Checkbox name="work-seen" label={t('resources.write-work-seen', { version: newer })} isChecked={seen !== undefined} />
        </Notice>
      )}
    </>
  );
}
