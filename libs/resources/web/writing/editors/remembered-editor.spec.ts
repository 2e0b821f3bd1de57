import { expect, test } from '@jest/globals';
import { RememberedEditor, tabStorage, type TabStorage } from './remembered-editor.ts';

/** A tab that keeps what it is given. */
function aTab(): TabStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('the choice is remembered in its tab, and nothing is left once it is taken back', () => {
  const tab = aTab();
  expect(new RememberedEditor(tab).hasColours).toBe(false);
  new RememberedEditor(tab).choose(true);
  expect(new RememberedEditor(tab).hasColours).toBe(true);
  new RememberedEditor(tab).choose(false);
  expect([new RememberedEditor(tab).hasColours, [...tab.kept]]).toEqual([false, []]);
});

test('a device of several people remembers nothing, and neither does a browser that refuses', () => {
  expect(tabStorage(true)).toBeNull();
  const refuse = () => {
    throw new Error('Refused');
  };
  for (const storage of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
    const remembered = new RememberedEditor(storage);
    remembered.choose(true);
    expect(remembered.hasColours).toBe(false);
  }
});
