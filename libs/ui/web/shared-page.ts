/** Headers of a page that is the same for every visitor without a session. */
export function sharedPage(): HeadersInit {
  return { 'Cache-Control': 'public, max-age=0, must-revalidate', Vary: 'Cookie, Accept-Encoding, Save-Data' };
}
