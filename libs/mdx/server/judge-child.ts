import { judge } from '#libs/mdx/shared/inert';
import { answerJobs } from './answer-jobs.ts';
import type { JudgeJob } from './jobs.ts';

// The process that reads what members wrote. It may look at its own code and at nothing else, start nothing, and be killed at any time.
answerJobs(({ source }: JudgeJob) => judge(source));
