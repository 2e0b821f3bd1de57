import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from '../support/accessibility.ts';
import { decideAs } from '../support/contributions.ts';
import { aPhotograph, photographCanary } from '../support/images.ts';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string };
/** Larger than what forms may bring elsewhere. */
let photograph: Buffer;
beforeAll(async () => {
  group = await aGroupBy(await theAdministrator(school, 'es'), 'ORGANISATION', aTitle('Cooperativa'));
  photograph = Buffer.concat([await aPhotograph('#285', 1600, 1200), Buffer.alloc(200_000)]);
});

const alt = 'Tres personas plantan un árbol';
const heavy = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const aWriter = async (): Promise<Signed> => {
    const writer = await aSigned(school, language, { javaScriptEnabled });
    await invite(await theAdministrator(school, language), writer, group.id, 'MEMBER');
    await writer.visit.open('estudio/biblioteca/nuevo?clase=card');
    await writer.visit.takesOver(javaScriptEnabled);
    return writer;
  };
  const source = ({ page }: Signed) => page.locator('#source');
  /** Fills in the form for an image that is in sight. */
  const choose = async ({ page }: Signed, file: ReturnType<typeof heavy>) => {
    await page.setInputFiles('#image-file', file);
    await page.locator('#image-alt').fill(alt);
  };
  /** Fills in what else a text needs. */
  const fillIn = async ({ page, visit }: Signed) => {
    await page.getByLabel(visit.t('resources.write.title'), { exact: true }).fill('Plantar juntas');
    await page.getByLabel(visit.t('resources.write.summary')).fill('Cómo plantamos un árbol entre todas.');
    await page.getByLabel(visit.t('resources.topic.ACCOUNTS')).check();
    await page.getByLabel(visit.t('resources.write.minutes')).fill('15');
  };
  /** Sends an image by the page for that, and comes back with what shows it. */
  const byThePage = async (writer: Signed): Promise<void> => {
    const { page, visit, watch } = writer;
    await source(writer).fill('Lo que ya escribí.\n');
    await visit.button('resources.write-images').click();
    await page.getByRole('heading', { level: 1, name: visit.t('resources.images-of', { title: 'Plantar juntas' }) }).waitFor();
    watch.expects(422);
    await choose(writer, heavy('dibujo.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
    await visit.button('resources.images-send').click();
    await visit.isRefused('refusal.IMAGE_DRAWING');
    expect(await page.locator('#image-alt').inputValue()).toBe(alt);
    await choose(writer, heavy(`${photographCanary}.jpg`, photograph));
    await visit.button('resources.images-send').click();
    await visit.hears('resources.image-done.image-added');
    const shows = await page.locator('main pre').innerText();
    expect(shows).toMatch(/^<Figure src="media:imagen-[a-z0-9]+" alt="Tres personas plantan un árbol" \/>$/);
    await visit.link('resources.images-back').click();
    await source(writer).waitFor();
    await source(writer).fill(`${await source(writer).inputValue()}\n${shows}\n`);
    await visit.button('resources.write-preview').click();
  };
  /** Sends one out of the window for components, without leaving what is being written. */
  const byTheWindow = async (writer: Signed): Promise<void> => {
    const { page, visit, watch } = writer;
    await source(writer).fill('Lo que ya escribí.\n\n');
    await visit.button('resources.write-insert').click();
    await page.getByRole('button', { name: visit.t('mdx.component.Figure'), exact: true }).click();
    await choose(writer, heavy('dibujo.jpg', Buffer.from('GIF89a')));
    watch.expects(422);
    await visit.button('resources.figure-send').click();
    await visit.isRefused('refusal.IMAGE_MOVES');
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(writer, heavy(`${photographCanary}.jpg`, photograph));
    await visit.button('resources.figure-send').click();
    await page.locator('dialog[aria-labelledby=insertar]').waitFor({ state: 'hidden' });
  };

  test('an image is sent, shown in the text, reviewed and published, and nothing but what is to be seen goes along', async () => {
    const writer = await aWriter();
    const { page, visit, ask, watch } = writer;
    await fillIn(writer);
    await (javaScriptEnabled ? byTheWindow : byThePage)(writer);
    const shown = page.locator('#se-vera figure img');
    await shown.waitFor();
    expect(await source(writer).inputValue()).toMatch(/^Lo que ya escribí\.\n[^]*<Figure src="media:imagen-/);
    expect(await shown.getAttribute('alt')).toBe(alt);
    const closed = (await shown.getAttribute('src'))!;
    expect(closed).toMatch(/^\/media\/estudio\//);
    expect((await page.request.get(closed)).status()).toBe(200);
    await visit.takesOver(javaScriptEnabled);
    watch.expects(422);
    const written = await source(writer).inputValue();
    await source(writer).fill(written.replace('media:imagen-', 'media:imagem-'));
    await visit.button('resources.write-submit').click();
    await page.locator('button[name=fix]').first().click();
    if (javaScriptEnabled) await page.locator('button[name=fix]').waitFor({ state: 'detached' });
    expect((await source(writer).inputValue()).trim()).toBe(written.trim());
    await visit.button('resources.write-submit').click();
    await visit.hears('resources.write-done.draft-sent');

    const [sent] = await ask<{ slug: string }[]>('{ myContributions { slug } }');
    const admin = await theAdministrator(school, language, { javaScriptEnabled });
    await admin.visit.open(`estudio/biblioteca/aportes/${sent!.slug}`);
    await admin.page.locator('figure img').waitFor();
    await decideAs(admin, 'publishResource', sent!.slug, 1);

    const reader = await school.person({ javaScriptEnabled });
    await reader.page.goto(`/${language}/biblioteca/${sent!.slug}`);
    const image = reader.page.locator('article figure img');
    await image.waitFor();
    const [src, srcset, width, height, loading] = await Promise.all(
      ['src', 'srcset', 'width', 'height', 'loading'].map((name) => image.getAttribute(name)),
    );
    expect([width, height, loading]).toEqual(['1200', '900', 'lazy']);
    expect(srcset).toMatch(/^\/media\/[0-9a-f]{64}\.webp 480w, \/media\/[0-9a-f]{64}\.webp 1200w$/);
    const answer = await reader.page.request.get(src!);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp']);
    expect((await answer.body()).includes(photographCanary)).toBe(false);
    expect((await reader.page.request.get(closed)).status()).toBe(404);
    if (javaScriptEnabled) expect(await accessibilityFaults(reader.page)).toEqual([]);
  });

  test('the copy of what is hers leads to each image, also once it is a file somewhere else', async () => {
    const writer = await aWriter();
    const { page, visit } = writer;
    await page.getByLabel(visit.t('resources.write.title'), { exact: true }).fill('Plantar juntas');
    await visit.button('resources.write-images').click();
    await choose(writer, heavy('a.jpg', photograph));
    await visit.button('resources.images-send').click();
    await visit.hears('resources.image-done.image-added');
    const name = await page.locator('main h3').first().innerText();
    await visit.open('mis-datos');
    const link = page.getByRole('link', { name: visit.t('people.data-save', { file: `${name}.webp` }), exact: true });
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(saved.suggestedFilename()).toBe(`${name}.webp`);
    expect(await saved.failure()).toBeNull();
    const copy = await page.request.get(`/${language}/mis-datos.json`);
    const { images } = (await copy.json()) as { images: { name: string; alt: string; address: string }[] };
    expect(images).toEqual([expect.objectContaining({ name, alt, address: `${school.address}${await link.getAttribute('href')}` })]);
    expect((await page.request.get(images[0]!.address)).headers()['content-type']).toBe('image/webp');
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('an image is taken out of a draft after asking twice', async () => {
    const writer = await aWriter();
    const { page, visit } = writer;
    await page.getByLabel(visit.t('resources.write.title'), { exact: true }).fill('Plantar juntas');
    await visit.button('resources.write-images').click();
    await choose(writer, heavy('a.jpg', photograph));
    await visit.button('resources.images-send').click();
    await visit.hears('resources.image-done.image-added');
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
    const name = await page.locator('main h3').first().innerText();
    await page.locator('main summary', { hasText: visit.t('resources.images-remove') }).click();
    await page.getByRole('button', { name: visit.t('resources.images-remove-sure', { name }) }).click();
    await visit.hears('resources.image-done.image-removed');
    await page.getByText(visit.t('resources.images-none'), { exact: true }).waitFor();
  });

  test('whose session has ended sends no image, and finds her text where it was', async () => {
    const stranger = await school.person({ javaScriptEnabled });
    const draft = `/${language}/estudio/biblioteca/borradores/00000000-0000-4000-8000-000000000000/imagenes`;
    const multipart = { intent: 'image-added', alt, file: heavy('a.jpg', photograph) };
    const headers = { origin: school.address };
    const sent = await stranger.page.request.post(draft, { multipart, headers, maxRedirects: 0 });
    expect([sent.status(), sent.headers()['location']]).toEqual([303, `/${language}/entrar?vuelta=${draft}`]);
    const foreign = await stranger.page.request.post(draft, { multipart, headers: { origin: 'https://otra.example' }, maxRedirects: 0 });
    expect(foreign.status()).toBe(403);
    const elsewhere = await stranger.page.request.post(`/${language}/ajustes`, { multipart, headers, maxRedirects: 0 });
    expect(elsewhere.status()).toBe(413);
  });
});
