import { judge } from '#libs/mdx/shared/inert';
import type { Preview } from './preview-judge.ts';

// Reads texts beside the page, by the very rules of the server; whoever started it ends it when that takes too long.
addEventListener('message', ({ data: { source, files } }: MessageEvent<{ source: string; files: readonly string[] }>) => {
  const judged = judge(source, files);
  const preview: Preview = judged.ok ? { ok: true, blocks: judged.blocks } : { ok: false, issues: judged.issues };
  postMessage(preview);
});
