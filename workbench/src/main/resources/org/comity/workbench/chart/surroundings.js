// What Vega expects of a browser and a bare V8 does not have. Runs before Vega.
globalThis.self = globalThis;
globalThis.window = undefined;
globalThis.console = { log() {}, info() {}, debug() {}, warn() {}, error() {} };
// Specifications are JSON, so a copy through JSON is a whole copy.
globalThis.structuredClone ??= (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
// There is no clock: what is to be done later is done after everything that is ready by now.
globalThis.setTimeout ??= async (action) => {
  for (let turn = 0; turn < 25; turn++) await null;
  action();
};
globalThis.clearTimeout ??= () => {};
globalThis.setInterval ??= () => 0; // a still picture has no timer
globalThis.clearInterval ??= () => {};
