import { judge } from '#libs/mdx/shared/inert';
import { answerJobs } from '#libs/platform/server/beside';
import type { JudgeJob } from './jobs.ts';

// The process that reads what members wrote. It may look at its own code and at nothing else, start nothing, and be killed at any time.
answerJobs(({ source, files }: JudgeJob) => judge(source, files));
