import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent, type RefObject } from 'react';
import { actInStudio, askBy, typedIn, useStudio, type Typed } from '#libs/people/web';
import { useText } from '#libs/ui/web';
import { useDraftImages } from '../images/draft-images.ts';
import { DeviceCopies, deviceStorage } from './device-copy.ts';
import { useEditor } from './editors/use-editor.ts';
import { useAutosave } from './use-autosave.ts';
import { later, usePreview } from './use-preview.ts';
import type { Written } from './writing-acts.ts';
import { writingPart } from './writing-part.ts';

const never = () => () => undefined;

/** Whether a script answers for the page; a server never says so. */
function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** All that a script adds to the writing form. */
export function useWriting(form: RefObject<HTMLFormElement | null>, typed: Typed) {
  const { t, language } = useText();
  const { settle, pseudonym, isOnSharedDevice } = useStudio();
  const client = useApolloClient();
  const { autosave, saving } = useAutosave(form, typed['revision'] ?? '0');
  const { images } = useDraftImages();
  const { seen, read } = usePreview(images.map(({ name }) => name));
  const isLive = useIsLive();
  const { editor, go, fix, ...shownEditor } = useEditor({ form, seen, isOnSharedDevice });
  const [copies] = useState(() => new DeviceCopies(deviceStorage(isOnSharedDevice), pseudonym));
  const [isSending, setSending] = useState(false);
  const area = () => form.current?.elements.namedItem('source') as HTMLTextAreaElement | null;
  const fields = (): Typed => (form.current ? { ...typedIn(new FormData(form.current)), revision: autosave.revisionNow } : typed);
  const keeping = useRef<() => void>(undefined);
  const [begun] = useState({ ...typed });

  /** What is typed before the script answers counts too. */
  useEffect(() => {
    const source = area()?.value ?? '';
    read(source);
    if (source !== (begun['source'] ?? '')) autosave.touch();
    // The first reading, and no other: what comes later comes by typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  /** A draft that the school has is found again at its own address, also when the page is loaded anew. */
  const isSaved = autosave.revisionNow !== '0';
  useEffect(() => {
    const own = `/${language}/estudio/biblioteca/borradores/${begun['id']}`;
    if (isSaved && location.pathname !== own) history.replaceState(history.state, '', own);
  }, [isSaved, language, begun]);

  const onInput = () => {
    autosave.touch();
    read(area()?.value ?? '');
    keeping.current?.();
    keeping.current = later(1000, () => copies.keep(fields()));
  };

  const send = async () => {
    if (isSending) return;
    setSending(true);
    const isKept = (await autosave.saveNow()) === 'saved';
    const outcome = isKept ? await actInStudio(writingPart, askBy(client), { ...fields(), intent: 'draft-sent' }, t) : null;
    setSending(false);
    if (!outcome) return form.current?.querySelector('[data-save-state]')?.scrollIntoView({ block: 'center' });
    if (outcome.refused !== undefined) {
      const { typed: saved } = (outcome.shown ?? { typed: {} }) as Written;
      if (saved['revision']) autosave.standOn(saved['revision']);
      return settle(outcome);
    }
    autosave.stop();
    keeping.current?.();
    copies.forget();
    location.assign(`/${language}/estudio/biblioteca?hecho=draft-sent`);
  };

  /** Images hang on a draft that the school has. */
  const goToImages = async () => {
    if ((await autosave.saveNow()) === 'saved') location.assign(`/${language}/estudio/biblioteca/borradores/${begun['id']}/imagenes`);
    else form.current?.querySelector('[data-save-state]')?.scrollIntoView({ block: 'center' });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const intent = button instanceof HTMLButtonElement && button.name === 'intent' ? button.value : 'draft-saved';
    // Where the text cannot be read here, the server shows how it will look, as without a script.
    if (intent === 'draft-previewed' && (seen === null || seen.trouble !== null)) return autosave.stop();
    event.preventDefault();
    if (intent === 'draft-sent') void send();
    else if (intent === 'draft-images') void goToImages();
    else if (intent === 'draft-previewed') document.getElementById('se-vera')?.scrollIntoView();
    else void autosave.saveNow();
  };

  /** Puts a copy of this device into the form. */
  const use = (copy: Typed) => {
    for (const [name, value] of Object.entries(copy)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
      else if (isWritable(field)) field.value = value;
    }
    editor()?.show(area()?.value ?? '');
    onInput();
  };

  return {
    ...{ isLive, autosave, saving, seen, copies, isSending, onInput, onSubmit, fields, use, go, fix, shownEditor },
    /** What another window saved meanwhile, until she decided. */
    elsewhere: saving.answer?.is === 'elsewhere' && saving.state !== 'saved' ? saving.answer : undefined,
    /** What stands in the form and could not be kept when it was saved last. */
    unkept: saving.answer?.is === 'partly' ? saving.answer.unkept : [],
    /** Which revision the form stands on. */
    revision: isLive ? autosave.revisionNow : typed['revision'],
    source: () => area()?.value ?? '',
    /** Saves what stands there now, for what hangs on it. */
    saveFirst: async () => ['saved', 'partly'].includes(await autosave.saveNow()),
    insert: (component: string, isInline: boolean) => editor()?.insertComponent(component, isInline),
  };
}

/** A field that a copy may fill; what tells drafts apart stays as the page has it. */
function isWritable(
  field: Element | RadioNodeList | null | undefined,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLInputElement) return field.type !== 'hidden';
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
