import { useText } from '#libs/ui/web';

interface Props {
  readonly from: string;
  readonly until: string | null;
}

/** From when until when something holds, in words. */
export function Term({ from, until }: Props) {
  const { t, date } = useText();
  return until === null
    ? t('people.studio-term-open', { from: date(from) })
    : t('people.studio-term', { from: date(from), until: date(until) });
}
