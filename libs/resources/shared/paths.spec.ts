import { expect, test } from '@jest/globals';
import { resourceSlugIn } from './paths.ts';

test.each(['aporte-xyz', ' /biblioteca/aporte-xyz ', 'https://escuela.example/es/biblioteca/aporte-xyz//?a=b#c'])(
  'a resource of the library is known by "%s"',
  (written) => {
    expect(resourceSlugIn(written)).toBe('aporte-xyz');
  },
);

test.each(['', 'Frases de paso', 'a--b', 'https://elsewhere.example/aporte-xyz', '/biblioteca/aporte-xyz/familia', 'a'.repeat(81)])(
  'no resource is known by "%s"',
  (written) => {
    expect(resourceSlugIn(written)).toBeNull();
  },
);
