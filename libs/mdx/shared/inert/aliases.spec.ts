import { expect, test } from '@jest/globals';
import { components } from '../components.ts';
import { componentAliases, componentName, propAliases, propName, propValue } from './aliases.ts';

const props = new Set([...components.values()].flatMap((schema) => [...schema.props.keys()]));

test('every component and every prop has its word in Spanish and Portuguese', () => {
  expect(new Set(componentAliases.values())).toEqual(new Set(components.keys()));
  expect(new Set(propAliases.values())).toEqual(new Set([...props].filter((prop) => prop !== 'id')));
});

test('no alias is a name that the schema uses for something else', () => {
  expect([...componentAliases.keys()].filter((alias) => components.has(alias))).toEqual([]);
  expect([...propAliases.keys()].filter((alias) => props.has(alias))).toEqual([]);
});

test('words of Object.prototype are no aliases', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(componentName(word)).toBe(word);
    expect(propName(word, new Map())).toBe(word);
    expect(propValue(word, { kind: 'enum', values: ['a'] })).toBe(word);
  }
});

test('a word counts only where the schema knows what it means', () => {
  const known = components.get('Callout')!.props;
  expect(propName('tipo', known)).toBe('type');
  expect(propName('minutos', known)).toBe('minutos');
  expect(propValue('Consejo', known.get('type')!)).toBe('tip');
  expect(propValue('grupo', known.get('type')!)).toBe('grupo');
});
