import { expect, test } from '@jest/globals';
import { DeviceCopies, type DeviceStorage } from './device-copy.ts';

const aStorage = () => {
  const kept = new Map<string, string>();
  const storage: DeviceStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, storage };
};
const typed = { id: 'uno', revision: '3', title: 'Título', source: 'Hola' };

test('nothing is kept before she wishes for it, and nothing is left once she does not any more', () => {
  const { kept, storage } = aStorage();
  const copies = new DeviceCopies(storage, 'Garza');
  copies.keep(typed);
  expect([...kept]).toEqual([]);
  copies.wish(true);
  copies.keep(typed);
  expect(copies.found({ ...typed, source: 'Otra' })).toEqual(typed);
  copies.wish(false);
  expect([...kept]).toEqual([]);
});

test('a copy is offered to its owner alone, for its own text, and only where it says something else', () => {
  const { storage } = aStorage();
  const copies = new DeviceCopies(storage, 'Garza');
  copies.wish(true);
  copies.keep(typed);
  expect(copies.found(typed)).toBeNull();
  expect(copies.found({ id: 'otro', source: '' })).toBeNull();
  const other = new DeviceCopies(storage, 'Zorzal');
  expect([other.found({ ...typed, source: '' }), other.isWished]).toEqual([null, false]);
  copies.keep({ ...typed, id: 'nunca', revision: '0' });
  expect(copies.found({ id: 'otro', source: '' })).toMatchObject({ id: 'nunca' });
});

test('a copy goes with the draft that the school had, and one that never reached it stays', () => {
  const { storage } = aStorage();
  const copies = new DeviceCopies(storage, 'Garza');
  copies.wish(true);
  const saved = { ...typed, revision: '3' };
  copies.keep(saved);
  copies.keepOnlyOf(['otro', 'uno']);
  expect(copies.found({ id: 'uno' })).toEqual(saved);
  copies.keepOnlyOf(['otro']);
  expect(copies.found({ id: 'uno' })).toBeNull();
  copies.keep({ ...typed, revision: '0' });
  copies.keepOnlyOf([]);
  expect(copies.found({ id: 'uno' })).not.toBeNull();
});

test('a device that keeps nothing, or something that is not ours, changes nothing', () => {
  const none = new DeviceCopies(null, 'Garza');
  none.wish(true);
  none.keep(typed);
  expect([none.isPossible, none.isWished, none.found({})]).toEqual([false, false, null]);
  const full = new DeviceCopies(
    {
      getItem: () => 'no es JSON',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('forbidden');
      },
    },
    'Garza',
  );
  full.wish(true);
  full.keep(typed);
  full.forget();
  expect(full.found({})).toBeNull();
});
