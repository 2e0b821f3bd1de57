import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

/** What pages did in a browser that nothing protects: no policy forbids them anything. */
export interface Watched {
  /** Every hook that was called and every element that should not be there. */
  readonly hits: readonly string[];
  /** Everything that was asked for, besides the pages themselves and files of ours. */
  readonly requests: readonly string[];
  /** Elements that were looked at. */
  readonly elements: number;
}

/** Runs in the page before anything else: whatever an attack would do leaves a word. */
const hooks = `
  window.hits = [];
  const note = (what) => (...words) => { window.hits.push(what + ' ' + words.map(String).join(' ').slice(0, 80)); };
  for (const name of ['alert', 'prompt', 'confirm', 'open', 'fetch', 'print']) window[name] = note(name);
  navigator.sendBeacon = note('sendBeacon');
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker']) window[name] = class { constructor(...words) { note(name)(...words); } };
  HTMLFormElement.prototype.submit = note('submit');
  document.addEventListener('submit', (event) => { event.preventDefault(); note('submit')(event.target.action); });
  document.addEventListener('click', (event) => event.preventDefault());
  Object.defineProperty(window, '__pwn', { set: note('__pwn'), get: () => undefined });
  window.addEventListener('error', (event) => { if (event.message) note('error')(event.message); });
`;

/** Runs in the page at last: touches every element as a reader might, then tells what there is. */
const touchAll = `(() => {
  const all = [...document.body.querySelectorAll('*')].filter((element) => element.localName !== 'script');
  const events = ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'click', 'toggle', 'load', 'error', 'animationstart', 'input', 'keydown', 'beforematch', 'begin', 'scroll', 'wheel', 'contextmenu', 'copy', 'blur'];
  for (const element of all) {
    for (const name of element.getAttributeNames()) if (/^on/i.test(name)) window.hits.push('handler ' + name + ' on ' + element.localName);
    if (element.localName === 'a' && !/^(https?|mailto):$/.test(element.protocol) && element.hasAttribute('href')) window.hits.push('link ' + element.href.slice(0, 80));
    if (['IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META', 'LINK', 'STYLE', 'SCRIPT', 'SVG', 'MATH'].includes(element.tagName.toUpperCase())) window.hits.push('element ' + element.localName);
    if (!element.closest || element.getAttribute('id') && element.id in window.clean) window.hits.push('taken name ' + element.id);
    for (const event of events) element.dispatchEvent(new Event(event, { bubbles: event === 'click', cancelable: true }));
  }
  return all.length;
})()`;

const names = `window.clean = Object.fromEntries(Object.getOwnPropertyNames(window).concat(Object.getOwnPropertyNames(document), Object.getOwnPropertyNames(Document.prototype)).map((name) => [name, true]));`;

/** Shows texts to a browser, many to a page, and says what came of it. The server knows no header that would protect anybody. */
export async function watchTexts(browser: Browser, texts: readonly string[], perPage = 400): Promise<Watched> {
  const pages = Array.from({ length: Math.ceil(texts.length / perPage) }, (_, at) => pageOf(texts.slice(at * perPage, (at + 1) * perPage)));
  const server = await served(pages);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  const [hits, requests] = [[] as string[], [] as string[]];
  page.on('request', (request) => void (isOurs(request.url(), origin) || requests.push(request.url())));
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('popup', (popup) => void hits.push(`popup ${popup.url()}`));
  let elements = 0;
  try {
    for (const at of pages.keys()) {
      await page.goto(`${origin}/page/${at}`);
      elements += await page.evaluate<number>(touchAll);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      hits.push(...(await page.evaluate<string[]>('window.hits')));
      if (page.url() !== `${origin}/page/${at}`) hits.push(`went to ${page.url()}`);
    }
  } finally {
    await page.close();
    server.close();
  }
  return { hits, requests, elements };
}

function isOurs(url: string, origin: string): boolean {
  const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : '';
  return /^\/page\/\d+$|^\/favicon\.ico$|^\/media\/[a-z0-9-]+$/.test(path);
}

function pageOf(texts: readonly string[]): string {
  return `<!doctype html><html lang="es"><head><script>${names}${hooks}</script></head><body>${texts.map((text) => `<main>${text}</main>`).join('\n')}</body></html>`;
}

async function served(pages: readonly string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/page\/(\d+)$/.exec(request.url ?? '')?.[1] ?? NaN)];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
