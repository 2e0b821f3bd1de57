import { chromium } from 'playwright-core';
import packaged from '@sparticuz/chromium';
import { randomUUID } from 'node:crypto';
const base = process.argv[2];
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const person = async (o) => { const c = await browser.newContext({ baseURL: base, ...o }); const p = await c.newPage();
  const ask = async (query, input) => { const r = await p.request.post('/graphql', { data: { query, variables: { input } }, headers: { 'accept-language': 'es' } }); const j = await r.json(); if (j.errors) throw new Error(JSON.stringify(j.errors)); const [x] = Object.values(j.data); if (x?.refusal) throw new Error(JSON.stringify(x)); return x; };
  return { p, c, ask }; };
const admin = await person({ viewport: { width: 1280, height: 900 } });
await admin.ask('mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }', { pseudonym: 'Garza del humedal', passphrase: 'cuerda lluvia tortuga volante' });
const writer = await person({ viewport: { width: 1280, height: 900 } });
const name = 'ave ' + randomUUID().replace(/\d|-/g, 'k').slice(0, 12);
await writer.ask('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { refusal { message } } }', { pseudonym: name, passphrase: 'cuerda lluvia tortuga volante' });
const [net] = await admin.ask('{ groups { id } }');
const { group } = await admin.ask('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id slug } refusal { message } } }', { parent: net.id, kind: 'ORGANISATION', title: [{ language: 'es', text: 'Cooperativa La Semilla ' + randomUUID().slice(0,3) }] });
const { code } = await admin.ask('mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { code refusal { message } } }', { group: group.id, role: 'MEMBER' });
await writer.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { refusal { message } } }', { code });
const content = { kind: 'GUIDE', language: 'es', licence: 'CC_BY_SA_4_0', topics: ['ACCOUNTS', 'CARE'], level: 'START', minutes: 10, title: 'Frases de paso para la asamblea', summary: 'Cómo hacer entre todas una frase que nadie adivina.', isSigned: true, reviewBy: '2027-01-10',
 source: '## Qué hacemos\n\nElegimos **seis palabras** al azar, con dados, entre todas las que estamos en la asamblea.\n\n<Callout type="care">No la escriban donde otras personas la vean.</Callout>\n\n- Tiren cinco dados\n- Busquen la palabra\n- Repitan\n\n| Cuántas | Alcanza para |\n| --- | --- |\n| Cuatro | poco |\n| Seis | mucho |\n\n## Para saber más\n\n[Guía](https://ssd.eff.org/es) y [otra](https://xn--pple-43d.com/frases) y [correo](mailto:hola@example.org) y [onion](http://abcdefghijklmnop.onion/) y [glosario](/glosario#frase).\n' };
const send = async (c, resource, extra = {}) => { const id = randomUUID(); await writer.ask('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { refusal { message } } }', { id, revision: 0, group: group.id, resource, content: { ...content, ...c } }); const r = await writer.ask('mutation ($input: SubmitDraftInput!) { submitDraft(input: $input) { resource faults { code } issues { code line sentence } refusal { message } } }', { id }); if (!r.resource) throw new Error(JSON.stringify(r)); return r.resource; };
const idOf = async (slug) => (await admin.ask(`{ contribution(slug: "${slug}") { id } }`)).id;
const publish = async (slug, version) => admin.ask('mutation ($input: PublishResourceInput!) { publishResource(input: $input) { refusal { message } } }', { resource: await idOf(slug), version });
const one = await send({});
await admin.ask('mutation ($input: AskChangesInput!) { askChanges(input: $input) { refusal { message } } }', { resource: await idOf(one), version: 1, comments: [{ text: 'Falta decir contra qué protege.\n\nY contra qué no.' }, { block: 1, text: '¿Por qué seis y no cuatro?' }] });
await send({ title: 'Frases de paso para asambleas', minutes: 12, source: content.source.replace('seis palabras', 'siete palabras').replace('- Repitan\n', '- Repitan hasta tener siete\n- Guarden los dados\n') }, one);
const orig = await send({ title: 'El original' }); await publish(orig, 1);
const ad = await send({ title: 'Adaptación para jóvenes', adaptedFrom: orig, changes: 'Más corta y con ejemplos de escuela.', source: content.source.replace('Elegimos', 'En la escuela elegimos') }); await publish(ad, 1);
await send({ title: 'El original', source: content.source.replace('Elegimos', 'Elegimos siempre').replace('Cuatro | poco', 'Cinco | algo') }, orig); await publish(orig, 2);
const shots = [[admin, 'revision', 'revision'], [admin, `aportes/${one}`, 'aporte'], [writer, `aportes/${one}?version=1`, 'aporte-v1-autora'], [admin, `aportes/${one}?comparar=1..2`, 'comparar'], [writer, `aportes/${ad}?original=ver`, 'original'], [writer, `aportes/${ad}`, 'adaptacion']];
for (const [who, place, file] of shots) {
  for (const [suffix, o] of [['1280', { viewport: { width: 1280, height: 900 } }], ['360', { viewport: { width: 360, height: 700 }, javaScriptEnabled: false }]]) {
    const ctx = await browser.newContext({ baseURL: base, storageState: await who.c.storageState(), ...o }); const pg = await ctx.newPage();
    const errs = []; pg.on('console', (m) => m.type() === 'error' && errs.push(m.text())); pg.on('pageerror', (e) => errs.push(String(e)));
    let bytes = 0, n = 0; pg.on('response', async (r) => { n++; bytes += Number((await r.request().sizes().catch(() => ({}))).responseBodySize ?? 0); });
    await pg.goto(`/es/estudio/biblioteca/${place}`); await pg.waitForLoadState('networkidle');
    const over = await pg.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth').catch((e) => String(e));
    await pg.screenshot({ path: `/tmp/rv/${file}-${suffix}.png`, fullPage: true });
    console.log(file, suffix, 'overflow', over, 'KB', Math.round(bytes / 1000), 'requests', n, errs.join(' | ').slice(0, 300));
    await ctx.close();
  }
}
await browser.close();
