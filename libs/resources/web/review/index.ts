export { ContributionPage } from './contribution-page.tsx';
export { contributionView } from './contribution-view.ts';
export { ReviewListPage } from './review-list-page.tsx';
export { reviewPart } from './review-part.ts';
export * from './review.graphql.ts';
