// Runs inside an empty realm (see record.ts): it sees only JavaScript itself, and only a string leaves it.
(function record(load, names) {
  'use strict';
  const Fragment = Symbol('fragment');
  const problems = [];

  class Recorded {
    constructor(name, props, children, spot) {
      Object.assign(this, { name, props, children, spot });
    }
  }

  const spotOf = (source) => (source && source.lineNumber ? [source.fileName, source.lineNumber, source.columnNumber || 1] : null);
  const refuse = (what, component, spot) => problems.push({ code: 'not-serialisable', args: { what, component }, spot });

  function isPlain(value) {
    if (Array.isArray(value)) return value.every(isPlain);
    if (typeof value === 'object' && value !== null) {
      return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
    }
    return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }

  function plainProps(name, props, spot) {
    const kept = {};
    for (const [prop, value] of Object.entries(props)) {
      if (value === undefined || value === null || value === false) continue;
      if (isPlain(value)) kept[prop] = value;
      else refuse(`The prop "${prop}"`, name, spot);
    }
    return kept;
  }

  function recordedChildren(children, component, spot) {
    return [children].flat(Infinity).flatMap((child) => {
      if (child === undefined || child === null || typeof child === 'boolean') return [];
      if (child instanceof Recorded || typeof child === 'string') return [child];
      if (Number.isFinite(child)) return [String(child)];
      refuse('A child', component, spot);
      return [];
    });
  }

  function call(component, props, spot) {
    try {
      return recordedChildren(component(props), component.name || 'a component', spot);
    } catch (error) {
      problems.push({ code: 'run-failed', args: { reason: String((error && error.message) || error) }, spot });
      return [];
    }
  }

  function jsxDEV(type, given, _key, _isStatic, source) {
    const spot = spotOf(source);
    const { children, ...props } = given || {};
    if (type === Fragment) return recordedChildren(children, 'a fragment', spot);
    if (typeof type === 'function') return call(type, given || {}, spot);
    if (typeof type === 'string') return new Recorded(type, plainProps(type, props, spot), recordedChildren(children, type, spot), spot);
    problems.push({ code: 'run-failed', args: { reason: 'an element is neither a tag nor a component' }, spot });
    return [];
  }

  const runtime = { jsxDEV, jsx: (type, props) => jsxDEV(type, props), jsxs: (type, props) => jsxDEV(type, props), Fragment };
  let blocks = [];
  try {
    const components = Object.fromEntries(names.map((name) => [name, name]));
    blocks = recordedChildren(load(runtime, runtime, { Fragment }, {}).default({ components }), 'the text', null);
  } catch (error) {
    problems.push({ code: 'run-failed', args: { reason: String((error && error.message) || error) }, spot: null });
  }
  return JSON.stringify({ blocks, problems });
});
