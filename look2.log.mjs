import { chromium } from 'playwright-core';
import packaged from '@sparticuz/chromium';
const base = process.argv[2];
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const c = await browser.newContext({ baseURL: base }); const p = await c.newPage();
await p.request.post('/graphql', { data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }', variables: { input: { pseudonym: 'Garza del humedal', passphrase: 'cuerda lluvia tortuga volante' } } } });
const r = await (await p.request.post('/graphql', { data: { query: '{ contributionsToReview { slug } }' } })).json();
for (const place of ['revision', `aportes/${r.data.contributionsToReview[0].slug}`, '../grupos']) {
  const ctx = await browser.newContext({ baseURL: base, storageState: await c.storageState() }); const pg = await ctx.newPage();
  const all = []; pg.on('requestfinished', async (q) => { const s = await q.sizes(); all.push([q.url().replace(base, ''), s.responseBodySize]); });
  await pg.goto(`/es/estudio/biblioteca/${place}`); await pg.waitForLoadState('networkidle'); await new Promise((d) => setTimeout(d, 500));
  console.log(place, all.length, all.reduce((a, b) => a + b[1], 0)); for (const x of all) console.log('  ', x[1], x[0]);
}
await browser.close();
