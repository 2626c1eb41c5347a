// Makes pages lively; everything on them can be read and done without this file.
import { allDrawn, drawCharts } from './charts.js';

/** Forms marked data-live fetch their own page again and put in what changed; the address follows. */
function enlivenForms(root) {
  for (const form of root.querySelectorAll('form[data-live]')) {
    const part = form.dataset.live || '#main';
    form.setAttribute('hx-get', form.getAttribute('action'));
    const wait = form.dataset.wait ? ` delay:${form.dataset.wait}ms` : '';
    form.setAttribute('hx-trigger', `change${wait}, submit`);
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

/** The cells of a CSV file; a quotation mark inside quotation marks is doubled. */
function cells(csv) {
  const rows = [[]];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    if (match.index >= csv.length) break;
    const field = match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1];
    rows.at(-1).push(field.replaceAll(/[\t\r\n]+/g, ' '));
    if (match[2] !== ',' && match[2] !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

/** The table as spreadsheets paste it: from its file, where it has one, so that figures keep their digits. */
async function pasteable(table) {
  const file = table.querySelector('caption a[href*=".csv"]');
  const rows = file
    ? cells(await (await fetch(file.href)).text())
    : [...table.rows].map((row) => [...row.cells].map(shown));
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** A text that a spreadsheet would run gets an apostrophe, as in the files; numbers stay numbers, without their ids. */
function shown(cell) {
  const id = cell.querySelector('a.cite')?.innerText ?? '';
  const text = cell.innerText.replace(id, '').trim().replaceAll(/\s+/g, ' ');
  return !cell.classList.contains('num') && /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

/** Spreadsheets take a mark at the beginning of a cell for quotation. */
const quoted = (cell) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Where the clipboard is closed to scripts, the table is selected and copied as a person would. */
function copySelected(table) {
  const selection = getSelection();
  selection.selectAllChildren(table);
  document.execCommand('copy');
  selection.removeAllRanges();
}

/** A button before every table that puts it on the clipboard. */
function enlivenCopy(root) {
  const words = document.getElementById('main')?.dataset ?? {};
  for (const table of root.querySelectorAll('table')) {
    if (!words.copy || table.dataset.copy || !table.closest('main') || table.closest('form')) continue;
    table.dataset.copy = 'yes';
    const bar = document.createElement('p');
    const button = document.createElement('button');
    const done = document.createElement('span');
    bar.className = 'copy';
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = words.copy;
    done.setAttribute('role', 'status');
    bar.append(button, ' ', done);
    (table.closest('.scroll') ?? table).before(bar);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(await pasteable(table));
      } catch {
        copySelected(table);
      }
      done.textContent = words.copied;
    });
  }
}

function enliven(root) {
  enlivenCopy(root);
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
  focused = active?.form?.dataset.live !== undefined && active.name ? `form[action="${active.form.getAttribute('action')}"] [name="${active.name}"]${active.type === 'checkbox' ? `[value="${active.value}"]` : ''}` : '';
});
document.addEventListener('htmx:afterSettle', (event) => {
  const target = document.getElementById(event.detail.elt.id) ?? document;
  enliven(target);
  if (focused) document.querySelector(focused)?.focus();
});
enliven(document);
