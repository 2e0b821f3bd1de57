import { crossed, type Carrier } from './crossed.ts';

const ofPrototypes = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
];
const ofHtml = [
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'textarea', 'select', 'svg', 'math', 'template'],
  ...['noscript', 'meta', 'base', 'link', 'title', 'html', 'head', 'body', 'frameset', 'frame', 'portal', 'marquee', 'video', 'audio'],
  ...['source', 'img', 'image', 'isindex', 'keygen', 'applet', 'xmp', 'plaintext', 'listing', 'noembed', 'noframes', 'slot', 'dialog'],
  ...['details', 'a', 'b', 'p', 'div', 'span', 'font', 'table', 'td', 'br', 'hr', 'area', 'map', 'canvas', 'ruby', 'custom-element'],
];
const odd = [
  ...['Fragment', 'React.Fragment', 'Callout.constructor', 'props.x', 'this.x', 'a.b.c.d', 'svg:a', 'xlink:href', 'xml:base', 'x:Callout'],
  ...[
    'callout',
    'CALLOUT',
    'Callout2',
    'Script',
    'Iframe',
    'MDXContent',
    'MDXLayout',
    'wrapper',
    'Img',
    '_createMdxContent',
    '$',
    '_',
    'ñ',
  ],
];

const forms: readonly Carrier[] = [
  (name) => `<${name} />`,
  (name) => `<${name}>alert(1)</${name}>`,
  (name) => `a <${name} src="https://malo.example/x" href="javascript:alert(1)">x</${name}> b`,
  (name) => `<${name}`,
  (name) => `</${name}>`,
  (name) => `<${name} {...x}>\n\n**x**\n\n</${name}>`,
  (name) => `<Callout type="tip" ${name}="x">a</Callout>`,
  (name) => `<Callout type="tip" ${name}>a</Callout>`,
  (name) => `<Callout type="${name}" title="${name}">a</Callout>`,
];

const handlers = [
  ...['onclick', 'onClick', 'ONCLICK', 'onerror', 'onError', 'onload', 'onmouseover', 'onfocus', 'onFocusCapture', 'ontoggle', 'onbegin'],
  ...[
    'onanimationstart',
    'onpointerrawupdate',
    'onbeforematch',
    'onsecuritypolicyviolation',
    'style',
    'class',
    'className',
    'srcdoc',
    'srcDoc',
  ],
  ...[
    'formaction',
    'formAction',
    'action',
    'ping',
    'background',
    'poster',
    'dangerouslySetInnerHTML',
    'innerHTML',
    'ref',
    'key',
    'children',
  ],
  ...['is', 'slot', 'nonce', 'autofocus', 'contenteditable', 'xlink:href', 'xlinkHref', 'suppressHydrationWarning', 'data-x', 'aria-label'],
];

const onElements: readonly Carrier[] = [
  (name) => `<Callout type="tip" ${name}="alert(1)">x</Callout>`,
  (name) => `<Callout type="tip" ${name}={{"__html":"<img src=x onerror=alert(1)>"}}>x</Callout>`,
  (name) => `<Term id="tor" ${name}={alert}>x</Term>`,
  (name) => `<Figure src="media:a" alt="x" ${name}="alert(1)" />`,
  (name) => `<img src="x" ${name}="alert(1)" />`,
  (name) => `<a ${name}=alert(1)>x</a>`,
];

/** Elements, props and names that no schema knows. */
export const markupAttacks: readonly string[] = [...crossed([...ofPrototypes, ...ofHtml, ...odd], forms), ...crossed(handlers, onElements)];
