import type { RequestHandler } from 'express';
import { UNSAFE_withComponentProps as withComponentProps, type ServerBuild } from 'react-router';
import { pages } from '../../apps/server/pages.ts';

/** A page by the name of its module in `apps/web/routes` (with `.ts` where it shows nothing), and its address. */
export type SourcePages = Readonly<Record<string, string>>;

// By name, as these belong to the browser's side, which is typed with other settings than the tests.
const fromWeb = (name: string) =>
  import(`../../apps/web/${name.endsWith('.ts') ? name : `${name}.tsx`}`) as Promise<{
    readonly default?: Parameters<typeof withComponentProps>[0];
  }>;

/** A route as the build makes it: its component is handed what its loader and action gave. */
async function route(id: string, name: string, path: string, parentId?: string) {
  const module = await fromWeb(name);
  // A route that answers with a file shows nothing.
  const shown = module.default ? { default: withComponentProps(module.default) } : {};
  return { id, path, parentId, module: { ...module, ...shown } };
}

/** Pages rendered from their sources in the process of the test, which can then reach into the school that they ask. */
export async function sourcePages(wanted: SourcePages): Promise<RequestHandler[]> {
  const routes = Object.entries(wanted).map(([id, path]) => route(id, `routes/${id}`, path, 'root'));
  const known = await Promise.all([route('root', 'root', ''), ...routes]);
  const module = '/assets/none.js';
  const build = {
    entry: { module: await fromWeb('entry.server') },
    routes: Object.fromEntries(known.map((route) => [route.id, route])),
    assets: {
      entry: { imports: [], module },
      routes: Object.fromEntries(known.map(({ id }) => [id, { id, imports: [], module }])),
      url: module,
      version: '',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  };
  return pages(build as unknown as ServerBuild);
}
