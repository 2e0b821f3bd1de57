/** How far an image may go. The page says so, the front and the server hold to it. */
export const imageLimits = {
  /** Of the file that somebody sends. */
  bytes: 5_000_000,
  /** Of its surface, in points: what unpacks to more is a bomb, or a photograph that no page needs. */
  points: 50_000_000,
  alt: 400,
  credit: 160,
  /** Of what one draft holds. */
  inDraft: 20,
  /** Of all versions of one contribution together: what was sent in never goes. */
  inContribution: 100,
} as const;
