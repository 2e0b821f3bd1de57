export { ProblemPage, wholeText, type TypedProblem } from './problem-page.tsx';
export { PlacedTextQuery, ReportProblemMutation } from './report.graphql.ts';
export { reportsPart } from './reports-part.ts';
export { StudioReportsQuery } from './studio-reports.graphql.ts';
export { StudioReportsPage } from './studio-reports-page.tsx';
export { ThanksPage } from './thanks-page.tsx';
