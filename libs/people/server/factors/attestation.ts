import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';

/**
 * Whether what a device made brings no certificates along. We ask for none, and must not look at any: the library would fetch
 * what they name, from wherever whoever made them wants (lists of revoked ones), before it knows whether to trust them.
 */
export function isWithoutCertificates({ response }: RegistrationResponseJSON): boolean {
  try {
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
    const format = attestation.get('fmt');
    return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
  } catch {
    // Whatever cannot be read is refused like any other answer that does not fit.
    return false;
  }
}
