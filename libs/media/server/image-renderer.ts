import { createHash } from 'node:crypto';
import { imageFormat, imageLimits, type ImageFormat } from '#libs/media/shared';
import { Gate } from '#libs/platform/server';
import { JobProcess, type JobProgram } from '#libs/platform/server/beside';
import type { RenderAnswer, RenderedPart, RenderJob } from './render-job.ts';
import { ownRenderProgram } from './render-program.ts';

/** An image as readers get it, under the name that its content gives it. */
export interface Rendition {
  /** `<SHA-256 of its bytes>.webp`. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Why a file does not become an image: what it is, or what is wrong with it. */
export type ImageFault = 'too-heavy' | 'drawing' | 'moves' | 'heic' | 'no-image' | 'too-many-points' | 'broken' | 'too-slow';

/** What became of a file. */
export type RenderedImage = { readonly large: Rendition; readonly small: Rendition | null } | { readonly fault: ImageFault };

/** So many wait while one is rendered; each holds a whole file in memory. */
const queue = 6;

const refusedFormats: Readonly<Partial<Record<ImageFormat, ImageFault>>> = {
  svg: 'drawing',
  gif: 'moves',
  heic: 'heic',
  other: 'no-image',
};

/** Makes images of what people send. What they sent itself is kept nowhere, and at worst the process that unpacks it is killed. */
export class ImageRenderer {
  private readonly gate = new Gate(1, queue);
  private readonly process: JobProcess<RenderJob, RenderAnswer>;

  constructor(program: JobProgram = ownRenderProgram()) {
    this.process = new JobProcess(program);
  }

  /** Renders a file, or says why not. Throws `Busy` when too many wait. */
  async render(bytes: Buffer): Promise<RenderedImage> {
    if (bytes.length > imageLimits.bytes) return { fault: 'too-heavy' };
    const refused = refusedFormats[imageFormat(bytes)];
    if (refused) return { fault: refused };
    const { answer } = await this.gate.run(() => this.process.run({ base64: bytes.toString('base64') }));
    if (!answer) return { fault: 'too-slow' };
    if ('fault' in answer) return answer;
    return { large: renditionOf(answer.large), small: answer.small && renditionOf(answer.small) };
  }

  /** Ends the process; Nest calls it when the school closes. */
  onModuleDestroy(): Promise<void> {
    return this.process.close();
  }
}

function renditionOf({ base64, width, height }: RenderedPart): Rendition {
  const bytes = Buffer.from(base64, 'base64');
  return { file: `${createHash('sha256').update(bytes).digest('hex')}.webp`, bytes, width, height };
}
