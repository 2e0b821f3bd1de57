export { answerJobs } from './answer-jobs.ts';
export { JobProcess, type JobProgram } from './job-process.ts';
