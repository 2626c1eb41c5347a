// Draws one Vega-Lite specification to SVG text. Runs after Vega, Vega-Lite and the expression interpreter.
(function () {
  // Widths of a generic sans-serif in thousandths of the font size, so that a drawing is the same on every machine.
  const NARROW = new Set("ijl|!'.,:;`I[](){}/\\ ");
  const SLIM = new Set('frt-"*');
  const WIDE = new Set('mwMWOQGD@%&');
  function widthOf(letter) {
    if (NARROW.has(letter)) return 280;
    if (SLIM.has(letter)) return 340;
    if (WIDE.has(letter)) return 800;
    const code = letter.codePointAt(0);
    if (code >= 0x0300 && code <= 0x036f) return 0; // combining marks
    if (code >= 0x2e80 && code <= 0xffe6) return 1000; // Chinese, Japanese, Korean
    return letter >= 'A' && letter <= 'Z' ? 670 : 540;
  }
  vega.textMetrics.width = function (item, text) {
    const line = String(text ?? vega.textMetrics.value?.(item) ?? item.text ?? '');
    let sum = 0;
    for (const letter of line) sum += widthOf(letter);
    const bold = item.fontWeight === 'bold' || item.fontWeight >= 600 ? 1.06 : 1;
    return Math.round((sum * bold * (item.fontSize ?? 11)) / 10) / 100;
  };

  const quiet = { warn: () => quiet, info: () => quiet, debug: () => quiet, level: () => quiet, error: () => quiet };
  let asked; // an address that the specification wanted read
  const noNetwork = {
    load: (address) => { asked = address; return Promise.resolve('[]'); },
    sanitize: (address) => Promise.resolve({ href: /^\/(?!\/)|^#/.test(address) ? address : '#' }),
  };

  globalThis.comityDraw = function (specText) {
    globalThis.comityDrawn = undefined;
    globalThis.comityFailed = undefined;
    asked = undefined;
    try {
      const warnings = [];
      const logger = { ...quiet, warn: (...words) => { warnings.push(words.join(' ')); return logger; } };
      const compiled = vegaLite.compile(JSON.parse(specText), { logger }).spec;
      if (warnings.length > 0) throw new Error(warnings.join('; '));
      const runtime = vega.parse(compiled, null, { ast: true });
      const view = new vega.View(runtime, {
        expr: vegaInterpreter, renderer: 'none', loader: noNetwork, logger: vega.logger(vega.None),
      });
      view.toSVG().then(
        (svg) => {
          if (asked) globalThis.comityFailed = `a chart brings its own data and reads no address (${asked})`;
          globalThis.comityDrawn = svg;
          view.finalize();
        },
        (error) => { globalThis.comityFailed = String(error); });
    } catch (error) {
      globalThis.comityFailed = String(error);
    }
  };
})();
