export { answerJobs } from './answer-jobs.ts';
export { JobProcess, type JobEnd, type JobProgram } from './job-process.ts';
export { readLines } from './line-reader.ts';
