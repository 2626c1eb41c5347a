// Copies the built files that Comity serves and draws with, and gathers the licences of everything in them.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = 'target/classes/org/comity/front';
const served = {
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'vega.min.js': 'vega/build/vega.min.js',
  'vega-lite.min.js': 'vega-lite/build/vega-lite.min.js',
  'vega-embed.min.js': 'vega-embed/build/vega-embed.min.js',
  'topojson-client.min.js': 'topojson-client/dist/topojson-client.min.js',
  'countries-50m.json': 'world-atlas/countries-50m.json',
  'countries-110m.json': 'world-atlas/countries-110m.json',
};

/** The interpreter comes as a module only; as a plain script it finds what it imports in the global `vega`. */
function interpreterAsScript() {
  const source = readFileSync('node_modules/vega-interpreter/build/vega-interpreter.js', 'utf8');
  const imports = /^import \{([^}]*)\} from 'vega-util';$/m;
  const exports = /^export \{ (\w+) as expressionInterpreter \};$/m;
  if (!imports.test(source) || !exports.test(source)) {
    throw new Error('vega-interpreter is no longer built as src/main/front/assemble.mjs expects; look at its first and last lines.');
  }
  const body = source
    .replace(imports, 'const {$1} = vega;')
    .replace(exports, 'globalThis.vegaInterpreter = $1;')
    .replace(/^\/\/# sourceMappingURL.*$/m, '');
  return `(function () {\n${body}})();\n`;
}

/** Every package of the lock file that is not for tests only, with its licence text. */
function licences() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const parts = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev)
    .map(([path, entry]) => {
      const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name));
      const text = file ? readFileSync(join(path, file), 'utf8').trim() : '(the package states its licence by name only)';
      return `${path.replace(/^.*node_modules\//, '')} ${entry.version} (${entry.license})\n\n${text}\n`;
    });
  const head = 'Front-end packages in this folder, or built into its files. vega-interpreter.js was turned from a\n'
    + 'module into a plain script; the others are as published.\n';
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n`);
}

mkdirSync(target, { recursive: true });
for (const [name, path] of Object.entries(served)) {
  copyFileSync(join('node_modules', path), join(target, name));
}
writeFileSync(join(target, 'vega-interpreter.js'), interpreterAsScript());
writeFileSync(join(target, 'LICENSES.txt'), licences());
