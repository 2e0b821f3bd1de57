export * from './writing/index.ts';
