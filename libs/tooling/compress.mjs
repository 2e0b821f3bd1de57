import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Leaves beside each built text file its twins for browsers that take brotli or gzip; small files are not worth it. */
const folder = 'dist/client/assets';
const worthIt = 600;

for (const name of readdirSync(folder)) {
  if (!/\.(js|css|svg|json|txt|webmanifest)$/.test(name)) continue;
  const body = readFileSync(`${folder}/${name}`);
  if (body.length < worthIt) continue;
  writeFileSync(`${folder}/${name}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${folder}/${name}.gz`, gzipSync(body, { level: 9 }));
}
