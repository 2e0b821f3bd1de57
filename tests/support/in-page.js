/* What tests measure inside a page: plain JavaScript, handed to the browser as it is. */
var measures = (() => {
  const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const nameOf = (element) => (element.innerText || element.labels?.[0]?.innerText || element.id || element.tagName).trim();
  /** What the enter key alone presses is seen and reached by nobody; axe sees to it that nothing else hides so. */
  const isForEnter = (element) => element.matches('form > button[aria-hidden=true][tabindex="-1"]:first-of-type');
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => isShown(element) && !isForEnter(element));
  const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
  const sized = (element) => {
    const { width, height } = boxOf(element);
    return { name: nameOf(element), width: Math.round(width), height: Math.round(height) };
  };

  /** A label is pressed as its box is. */
  function boxOf(element) {
    const label = /^(radio|checkbox)$/.test(element.type) ? element.closest('label') : null;
    return (label ?? element).getBoundingClientRect();
  }

  function focusStop() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const stops = shown(pressable);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      name: nameOf(element),
      href: element.getAttribute('href'),
      place: [...document.querySelectorAll('*')].indexOf(element),
      isInMain: element.closest('main') !== null,
      isLast: element === stops.at(-1),
      isOutlined: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      isInSight: isInSight(element),
    };
  }

  function isInSight(element) {
    return [...element.getClientRects()].some(({ left, right, top, bottom }) => {
      const points = [0.1, 0.5, 0.9].flatMap((part) =>
        [0.1, 0.5, 0.9].map((other) => [left + (right - left) * part, top + (bottom - top) * other]),
      );
      return points.some(([x, y]) => {
        const seen = document.elementFromPoint(x, y);
        return seen !== null && (element.contains(seen) || seen.contains(element) || element.labels?.[0]?.contains(seen));
      });
    });
  }

  function overflow() {
    const { scrollWidth, clientWidth } = document.documentElement;
    const what =
      scrollWidth > clientWidth ? shown('body *').filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5) : [];
    return { by: scrollWidth - clientWidth, what: what.slice(0, 5).map((element) => `${element.tagName} ${nameOf(element).slice(0, 40)}`) };
  }

  /** A link inside a sentence is as high as its line, and may be. */
  function isInSentence(element) {
    if (element.tagName !== 'A') return false;
    const block = element.parentElement.closest('p, li, td, dd, dt, figcaption, blockquote, legend, summary');
    return block !== null && block.innerText.trim().length > nameOf(element).length + 1;
  }

  function smallTargets() {
    const targets = shown(pressable);
    const small = targets.filter((element) => {
      const { width, height } = boxOf(element);
      return (width < 24 || height < 24) && !isInSentence(element);
    });
    return small.filter((element) => targets.some((other) => other !== element && isNear(element, other))).map(sized);
  }

  /** Whether the circle of 24 pixels around one target touches another. */
  function isNear(element, other) {
    const { x, y } = middleOf(boxOf(element));
    const box = boxOf(other);
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom);
    return Math.hypot(across, down) < 12;
  }

  function lowControls() {
    return shown('button, input:not([type=hidden]), select, textarea, summary, nav a, header a, footer a')
      .map(sized)
      .filter(({ width, height }) => width < 44 || height < 44);
  }

  function unmarkedControls() {
    return shown('main button, main input:not([type=hidden]), main select, main textarea')
      .filter((element) => {
        const { borderStyle, borderWidth, appearance } = getComputedStyle(element);
        const isDrawnByDevice = /^(radio|checkbox)$/.test(element.type) && appearance !== 'none';
        return !isDrawnByDevice && (borderStyle === 'none' || parseFloat(borderWidth) === 0);
      })
      .map(nameOf);
  }

  function isAboutToMove(element) {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    return [transitionDuration, animationDuration].some((duration) => duration.split(', ').some((one) => parseFloat(one) > 0));
  }

  /** Gives text the room that a reader may take for it (WCAG 1.4.12). A sheet made by a script is no inline style. */
  function spread() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  }

  return {
    focusStop,
    overflow,
    smallTargets,
    lowControls,
    unmarkedControls,
    textSize: () => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize),
    movements: () => document.getAnimations().length + [...document.querySelectorAll('*')].filter(isAboutToMove).length,
    spread,
  };
})();
