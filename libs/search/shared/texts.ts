export { messages as en } from './text/en.ts';
export { messages as es } from './text/es.ts';
export { messages as pt } from './text/pt.ts';
