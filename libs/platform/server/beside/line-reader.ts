import type { Readable } from 'node:stream';

/** Hands over each line of a stream; when one is longer than allowed, says so instead and stops listening. */
export function readLines(stream: Readable, most: number, onLine: (line: string) => void, onTooLong: () => void): void {
  // Parts wait unjoined: joining them anew with each part would cost the square of a long line.
  const begun: string[] = [];
  let length = 0;
  const take = (part: string) => {
    begun.push(part);
    length += part.length;
  };
  const listen = (part: string) => {
    const lines = part.split('\n');
    lines.forEach((words, index) => {
      take(words);
      if (index === lines.length - 1) return;
      length = 0;
      onLine(begun.splice(0).join(''));
    });
    if (length <= most) return;
    stream.off('data', listen).resume();
    onTooLong();
  };
  stream.setEncoding('utf8').on('data', listen);
}
