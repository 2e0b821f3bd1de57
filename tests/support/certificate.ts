import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and the certificate that goes with it, as `node:https` takes them. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

const tag = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
};

/** Object identifiers, already written as DER. */
const oid = {
  ecdsaWithSha256: Buffer.from('06082a8648ce3d040302', 'hex'),
  commonName: Buffer.from('0603550403', 'hex'),
  otherNames: Buffer.from('0603551d11', 'hex'),
};

/** A certificate for `localhost` that vouches for itself, made anew for each run: nothing secret stands in the repository. */
export function aCertificate(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(tag.sequence, oid.ecdsaWithSha256);
  const name = der(tag.sequence, der(tag.set, der(tag.sequence, oid.commonName, der(tag.text, Buffer.from('localhost')))));
  const validity = der(tag.sequence, der(tag.time, Buffer.from('200101000000Z')), der(tag.time, Buffer.from('491231235959Z')));
  const otherNames = der(tag.octets, der(tag.sequence, der(tag.dnsName, Buffer.from('localhost'))));
  const said = der(
    tag.sequence,
    der(tag.version, der(tag.integer, Buffer.from([2]))),
    der(tag.integer, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(tag.extensions, der(tag.sequence, der(tag.sequence, oid.otherNames, otherNames))),
  );
  const signature = der(tag.bits, Buffer.from([0]), sign('sha256', said, privateKey));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, cert: pem(der(tag.sequence, said, algorithm, signature)) };
}

/** One value as DER: what it is, how long, and itself. */
function der(kind: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([kind, ...size]), content]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
