import { RadioGroup, useText } from '#libs/ui/web';

/** Whose device it may be, as the API calls it, in the order in which it is asked. */
const sessionModeNames = ['SHARED', 'USUAL', 'TRUSTED'] as const;

/** One of them. */
export type SessionModeName = (typeof sessionModeNames)[number];

/** What a form says of the device; what is none of the three is the usual one. */
export function sessionModeIn(form: FormData): SessionModeName {
  return sessionModeNames.find((mode) => mode === form.get('mode')) ?? 'USUAL';
}

/** Whose device it is, and how long it therefore remembers. */
export function DeviceChoice({ mode = 'USUAL' }: { readonly mode?: SessionModeName | undefined }) {
  const { t } = useText();
  return (
    <RadioGroup
      name="mode"
      legend={t('people.device')}
      value={mode}
      options={sessionModeNames.map((value) => ({ value, label: t(`people.device.${value}`) }))}
    />
  );
}
