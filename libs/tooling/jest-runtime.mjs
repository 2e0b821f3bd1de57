import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';

const runtimes = new WeakMap();

/** Jest's runtime, but our sources and packages are read once for all files of a process; what belongs to tests is read anew for each (ADR 0028). */
class KeptRuntime extends Runtime {
  constructor(config, environment, ...more) {
    const known = runtimes.get(environment);
    if (known) return known;
    super(config, environment, ...more);
    this.isKept = environment.isKept;
    const tests = join(config.rootDir, 'tests/');
    this.places = [tests, pathToFileURL(tests).href, '@jest/'];
    if (this.isKept) runtimes.set(environment, this);
  }

  teardown() {
    if (!this.isKept) return super.teardown();
    this.restoreAllMocks();
    const { esModuleRegistry, moduleRegistry, internalModuleRegistry, mockRegistry, moduleMockRegistry } = this.registries;
    for (const [name, module] of esModuleRegistry) if (this.isOfTests(name) || module.status !== 'evaluated') esModuleRegistry.delete(name);
    for (const [name, module] of moduleRegistry) if (this.isOfTests(name) || !module.loaded) moduleRegistry.delete(name);
    for (const registry of [internalModuleRegistry, mockRegistry, moduleMockRegistry]) registry.clear();
    this.mockState.clear();
    this.testMainModule.reset();
    this.jestGlobals.clearJestObjectCache();
    // Not torn down: what was kept may still load more of itself.
    this.testState.state = 'loading';
  }

  isOfTests(name) {
    return /\.(spec|test)\.tsx?$/.test(name) || this.places.some((place) => name.startsWith(place));
  }
}

// Under the second name for Jest, which asks for it as CommonJS.
export { KeptRuntime as default, KeptRuntime as 'module.exports' };
