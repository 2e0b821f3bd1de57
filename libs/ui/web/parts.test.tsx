import { expect, test } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawCover, drawQr, emblems, type Emblem } from '#libs/ui/shared';
import {
  Checkbox,
  ErrorSummary,
  Fallback,
  Field,
  Flock,
  PaperCover,
  QrCode,
  RadioGroup,
  readingAttributes,
  Text,
  TextProvider,
} from './index.ts';

function shown(children: ReactNode, isSaving = false): string {
  return renderToStaticMarkup(
    <TextProvider language="es" t={(id, values) => (values ? `${id} ${JSON.stringify(values)}` : id)} isSaving={isSaving}>
      {children}
    </TextProvider>,
  );
}

async function gzipped(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

test('progress is birds and always words', () => {
  const html = shown(<Flock done={4} total={6} label="4 de 6 lecciones" />);
  expect(html.match(/<i /g)).toHaveLength(6);
  expect(html.match(/bird done/g)).toHaveLength(4);
  expect(html).toContain('<span>4 de 6 lecciones</span>');
});

test('a text is marked with its language only when the page speaks another', () => {
  expect(shown(<Text of={{ text: 'Hola', language: 'es' }} />)).toBe('Hola');
  expect(shown(<Text of={{ text: 'Hello', language: 'en' }} />)).toBe('<span lang="en">Hello</span>');
});

test('content in another language says so before it starts', () => {
  expect(shown(<Fallback language="es">texto</Fallback>)).toBe('texto');
  const html = shown(<Fallback language="pt">texto</Fallback>);
  expect(html).toContain('portugués');
  expect(html).toContain('<div lang="pt">texto</div>');
});

test('a refused field keeps what was typed and is tied to its hint and its error', () => {
  const html = shown(<Field id="palabras" label="Palabras" hint="Ocho" error="Faltan" value="cerro" />);
  expect(html).toContain('aria-describedby="palabras-pista palabras-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="cerro"');
});

test('an error of a group leads to its first choice, and the choice made stays', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  const html = shown(<RadioGroup name="p1" legend="¿?" options={options} value="b" error="Elige" />);
  expect(html).toMatch(/<input type="radio" id="p1" name="p1" value="a"\/>/);
  expect(html).toMatch(/checked="" value="b"|value="b" checked=""/);
  expect(shown(<ErrorSummary title="!" errors={[{ fieldId: 'p1', message: 'Elige' }]} />)).toContain('<a href="#p1">Elige</a>');
  expect(shown(<ErrorSummary title="!" errors={[]} />)).toBe('');
});

test('a checkbox says its error', () => {
  expect(shown(<Checkbox name="si" label="Sí" error="Marca" />)).toContain('aria-describedby="si-error"');
});

test('a cover weighs little, and its drawing is not sent to those who save data', async () => {
  for (const emblem of Object.keys(emblems) as Emblem[])
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const html = shown(<PaperCover seed={seed} emblem={emblem} colour="rosa" />);
      expect(html).toContain(drawCover(seed, emblem));
      expect(await gzipped(html)).toBeLessThanOrEqual(1300);
    }
  expect(shown(<PaperCover seed="a" emblem="voz" colour="rosa" />, true)).not.toContain('<svg');
});

test('a QR code has a name, and beside it all that it holds', () => {
  const html = shown(
    <QrCode drawing={drawQr('hola')} label="saludo">
      hola
    </QrCode>,
  );
  expect(html).toMatch(/<svg role="img" aria-label="saludo"/);
  expect(html).toContain('<figcaption>hola</figcaption>');
});

test('what is typed in the dark is neither mended nor capitalised, and its button waits for a script', () => {
  const html = shown(<Field id="frase" type="password" label="Frase" autoComplete="current-password" />);
  expect(html).toMatch(
    /<input type="password" autoComplete="current-password" autoCapitalize="none" autoCorrect="off" spellCheck="false"/i,
  );
  expect(html).toMatch(/<button type="button" hidden="" data-reveal="frase" aria-pressed="false"/);
});

test('only what differs from the usual is written on the page', () => {
  const usual = {
    theme: 'auto',
    size: '100',
    spacing: 'normal',
    contrast: 'normal',
    motion: 'normal',
    saver: 'auto',
    content: 'auto',
  } as const;
  expect(readingAttributes(usual)).toEqual({});
  expect(readingAttributes({ ...usual, theme: 'dark', size: '150', saver: 'on' })).toEqual({
    'data-theme': 'dark',
    'data-size': '150',
    'data-saver': '',
  });
});
