// Draws the page's charts: Vega-Lite specifications fetched from this server, without eval and without inline style.
const LIBRARIES = ['vega.min.js', 'vega-lite.min.js', 'vega-interpreter.js', 'vega-embed.min.js'];
const CHARTS = '[data-chart], [data-spec]';
let loading;

function load(name) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `/assets/front/${name}`;
    script.async = false;
    script.onload = done;
    script.onerror = () => failed(new Error(`${name} is missing`));
    document.head.append(script);
  });
}

/** The libraries are large: they are fetched with the first chart that comes near the screen. */
function libraries() {
  loading ??= LIBRARIES.reduce((before, name) => before.then(() => load(name)), Promise.resolve());
  return loading;
}

const drawings = new WeakMap();

/** Draws a chart once, however often it is asked for. */
function draw(place) {
  near.unobserve(place);
  if (!drawings.has(place)) drawings.set(place, drawn(place));
  return drawings.get(place);
}

/** What is to be drawn: it stands in the page where it must have no address, else it is fetched. */
async function specificationOf(place) {
  if (place.dataset.spec) return JSON.parse(place.dataset.spec);
  const answer = await fetch(place.dataset.chart);
  return answer.ok ? answer.json() : undefined;
}

async function drawn(place) {
  await libraries();
  const specification = await specificationOf(place);
  if (!specification) return; // the table behind the chart stands in
  fit(specification, place.clientWidth);
  await window.vegaEmbed(place, specification, {
    renderer: 'svg',
    ast: true,
    expr: window.vegaInterpreter,
    defaultStyle: false,
    actions: false,
    tooltip: { disableDefaultStyle: true },
    config: style(),
  });
  place.querySelector('svg')?.setAttribute('aria-hidden', 'true'); // the place itself is an image with a name
}

/** On a narrow screen panels stand below each other, where they would be too small to read beside each other. */
function fit(specification, width) {
  if (!specification.columns || !specification.spec?.width || !width) return;
  const beside = Math.floor(width / (specification.spec.width + 40));
  specification.columns = Math.max(1, Math.min(specification.columns, beside));
}

/** The page's own letters; a chart keeps its own colours on its own white ground, in the dark as well. */
function style() {
  return { font: getComputedStyle(document.documentElement).getPropertyValue('--sans').trim() };
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) draw(entry.target);
}, { rootMargin: '400px' });

/** Charts near the screen are drawn at once, the others when the page is quiet, so that print finds them all. */
export function drawCharts(root) {
  for (const place of root.querySelectorAll(CHARTS)) near.observe(place);
  if (document.querySelector(CHARTS)) (window.requestIdleCallback ?? setTimeout)(allDrawn);
}

/** Fulfilled when every chart of the page is drawn. */
export async function allDrawn() {
  for (const place of document.querySelectorAll(CHARTS)) await draw(place);
}
