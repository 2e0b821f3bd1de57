/** What the process that renders is given. */
export interface RenderJob {
  readonly base64: string;
}

/** One rendition, as it comes back. */
export interface RenderedPart {
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/** Why an image is not rendered. */
export type RenderFault = 'broken' | 'too-many-points' | 'moves';

/** What that process answers; no smaller rendition where the image is small. */
export type RenderAnswer = { readonly large: RenderedPart; readonly small: RenderedPart | null } | { readonly fault: RenderFault };
