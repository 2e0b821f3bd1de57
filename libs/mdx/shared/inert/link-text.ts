// What files are called often ends like a host's name does.
const fileEnding = /^(?:csv|docx?|epub|gif|html?|jpe?g|js|json|md|mdx|mp[34]|odp|ods|odt|ogg|pdf|png|pptx?|svg|txt|webm|xlsx?|zip)$/;

/** The names of machines that a text seems to tell, as an address would hold them. Letters that only look alike come out as what they are. */
export function hostsIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/[\u3002\uff0e\uff61]/g, '.')
    .toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter(looksLikeHost)
    .flatMap((word) => (URL.canParse(`https://${word}`) ? [withoutWww(new URL(`https://${word}`).hostname)] : []));
}

function looksLikeHost(word: string): boolean {
  const labels = word.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && labels.every((label) => label !== '') && /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(last) && !fileEnding.test(last)
  );
}

/** The first host that a link's text tells and that the link does not lead to; null when it tells none or tells the truth. */
export function falseHostIn(text: string, host: string): string | null {
  const real = withoutWww(host);
  return hostsIn(text).find((told) => told !== real && !real.endsWith(`.${told}`)) ?? null;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
