// Makes pages lively; everything on them can be read and done without this file.
import { allDrawn, drawCharts } from './charts.js';

/** Forms marked data-live fetch their own page again and put in what changed; the address follows. */
function enlivenForms(root) {
  for (const form of root.querySelectorAll('form[data-live]')) {
    const part = form.dataset.live || '#main';
    form.setAttribute('hx-get', form.getAttribute('action'));
    form.setAttribute('hx-trigger', 'change, submit');
    form.setAttribute('hx-target', part === '#main' ? '#main' : part);
    form.setAttribute('hx-select', part === '#main' ? '#main' : part);
    form.setAttribute('hx-swap', 'outerHTML');
    form.setAttribute('hx-push-url', 'true');
    for (const slider of form.querySelectorAll('input[type=range]')) {
      slider.addEventListener('input', () => showYear(slider));
    }
    window.htmx.process(form);
  }
}

function showYear(slider) {
  slider.setAttribute('aria-valuetext', slider.value);
  slider.nextElementSibling.textContent = slider.value;
}

function enlivenPrint(root) {
  for (const button of root.querySelectorAll('button.print')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await allDrawn();
      window.print();
    });
  }
}

/** Puts the address of the view on the clipboard; where that is not allowed, the link leads to the view itself. */
function enlivenShare(root) {
  for (const link of root.querySelectorAll('a.share')) {
    link.addEventListener('click', async (event) => {
      if (!navigator.clipboard || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(link.href);
        link.nextElementSibling.textContent = link.dataset.done;
      } catch {
        location.assign(link.href);
      }
    });
  }
}

function enliven(root) {
  enlivenForms(root);
  enlivenPrint(root);
  enlivenShare(root);
  drawCharts(root);
}

/** Only switches that are set belong in the address. */
document.addEventListener('htmx:configRequest', (event) => {
  const values = event.detail.parameters;
  for (const name of Object.keys(values)) {
    if (values[name] === '') delete values[name];
  }
});
let focused = '';
document.addEventListener('htmx:beforeSwap', () => {
  const active = document.activeElement;
  focused = active?.form?.dataset.live !== undefined && active.name ? `form[action="${active.form.getAttribute('action')}"] [name="${active.name}"]` : '';
});
document.addEventListener('htmx:afterSettle', (event) => {
  const target = document.getElementById(event.detail.elt.id) ?? document;
  enliven(target);
  if (focused) document.querySelector(focused)?.focus();
});
enliven(document);
