import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { root } from '../support/project-files.ts';

const rule = '@nx/enforce-module-boundaries';

const forbidden: readonly (readonly [file: string, from: string])[] = [
  ['libs/courses/web/x.ts', '#libs/courses/server'],
  ['libs/courses/web/x.ts', '../server/index.ts'],
  ['libs/courses/shared/x.ts', '#libs/courses/server'],
  ['libs/courses/shared/x.ts', '#libs/courses/web'],
  ['libs/courses/server/x.ts', '#libs/courses/web'],
  ['libs/courses/server/x.ts', '#libs/progress/server'],
  ['libs/people/server/x.ts', '#libs/courses/server'],
  ['libs/people/web/x.ts', '#libs/progress/web'],
  ['libs/progress/server/x.ts', '../../courses/server/course.policy.ts'],
  ['libs/platform/server/x.ts', '#libs/people/server'],
  ['libs/platform/server/x.ts', '#libs/ui/shared'],
  ['libs/kernel/shared/x.ts', '#libs/people/shared'],
  ['libs/kernel/shared/x.ts', '#libs/platform/shared'],
  ['libs/ui/web/x.ts', '#libs/courses/web'],
  ['libs/ui/web/x.ts', '#libs/mdx/web'],
  ['libs/mdx/web/x.ts', '#libs/progress/web'],
  ['libs/mdx/shared/x.ts', '#libs/courses/shared'],
  ['libs/mdx/shared/x.ts', '#libs/mdx/server'],
  ['libs/mdx/web/x.ts', '#libs/mdx/server'],
  ['libs/ui/web/x.ts', '#libs/mdx/shared/inert'],
  ['apps/server/x.ts', '#libs/courses/web'],
  ['apps/web/x.ts', '#libs/courses/server'],
  ['apps/web/x.ts', '#libs/platform/server'],
  ['apps/server/x.ts', '../web/page.ts'],
  ['libs/courses/server/x.ts', '../../../apps/server/create-school.ts'],
  ['libs/courses/server/x.ts', '../../tooling/content/content.ts'],
  ['apps/server/x.ts', '../../libs/tooling/content/content.ts'],
  ['libs/courses/server/x.ts', '../../../tests/support/client.ts'],
  ['apps/server/x.ts', '../../tests/support/client.ts'],
];

const allowed: readonly (readonly [file: string, from: string])[] = [
  ['libs/progress/server/x.ts', '#libs/courses/server'],
  ['libs/progress/server/x.ts', '#libs/people/server'],
  ['libs/progress/web/x.ts', '#libs/courses/shared'],
  ['libs/progress/web/x.ts', '#libs/mdx/web'],
  ['libs/courses/server/x.ts', '#libs/mdx/shared'],
  ['libs/courses/server/x.ts', '#libs/mdx/server'],
  ['libs/courses/web/x.ts', '#libs/mdx/shared/inert'],
  ['libs/platform/server/x.ts', '#libs/kernel/shared'],
  ['apps/web/x.ts', '#libs/progress/web'],
  ['apps/server/x.ts', '#libs/progress/server'],
  ['apps/server/x.ts', '#migrations'],
];

test('what may not be imported is refused, what may be is not, and the rules know every project', () => {
  const cases = [...forbidden, ...allowed].map(([file, from]) => [file, `import * as it from '${from}';\nexport const x = it;\n`]);
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/support/lint-texts.mjs'], {
    cwd: root,
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  const last = stdout.split('\n').at(-1);
  if (!last) throw new Error(stderr);
  const { broken, projects } = JSON.parse(last) as { broken: string[][]; projects: string[] };
  const said = cases.map(([file, code], at) => `${file} ${/'(.*)'/.exec(code!)?.[1]}: ${broken[at]!.join()}`);
  const wanted = [...forbidden.map(([file, from]) => `${file} ${from}: ${rule}`), ...allowed.map(([file, from]) => `${file} ${from}: `)];
  expect(said).toEqual(wanted);
  const domains = ['courses', 'people', 'progress'].flatMap((domain) => ['server', 'shared', 'web'].map((side) => `${domain}-${side}`));
  expect(projects).toEqual(
    expect.arrayContaining([
      ...domains,
      'kernel-shared',
      'platform-server',
      'ui-web',
      'mdx-web',
      'mdx-server',
      'server-app',
      'web-app',
      'migrations',
    ]),
  );
}, 120_000);
