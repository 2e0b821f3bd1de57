export { ProblemPage } from './problem-page.tsx';
export { problemPart } from './problem-part.ts';
export { PlacedTextQuery } from './report.graphql.ts';
export { reportsPart } from './reports-part.ts';
export { StudioReportsQuery } from './studio-reports.graphql.ts';
export { StudioReportsPage } from './studio-reports-page.tsx';
export { ThanksPage } from './thanks-page.tsx';
