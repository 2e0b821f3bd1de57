import { answerJobs } from '#libs/platform/server/beside';
import { compileTree } from './compile/compile-tree.ts';
import type { CompileJob } from './jobs.ts';

// The process that runs mdx-bundler. It is given trees that the allow-list built, and never a text of a member.
answerJobs(({ tree }: CompileJob) => compileTree(tree));
