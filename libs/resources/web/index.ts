export { FamilyPage } from './family-page.tsx';
export { resourceData } from './resource-data.ts';
export { ResourcePage } from './resource-page.tsx';
export * from './resource.graphql.ts';
export * from './review/index.ts';
