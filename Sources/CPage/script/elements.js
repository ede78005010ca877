// Elements made of what articles say. Text is only ever set as text: articles are strangers.

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && isKnown(value)) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(child => isKnown(child) && child !== false && child !== ''));
  return element;
}

const make = (name, attributes, ...children) =>
  fill(document.createElement(name), attributes, children);

const draw = (name, attributes, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

/** A sentence with its wording marked. It may run in any direction, whatever stands around it. */
const quote = (sentence, from, to) =>
  make('q', {dir: 'auto'}, sentence.slice(0, from),
    to > from && make('mark', null, sentence.slice(from, to)), sentence.slice(to));

/** Text of strangers among words of the page. */
const name = text => make('bdi', null, text);

/** Text in which words between backticks are code. */
const prose = text => text.split('`').map((part, place) => place % 2 ? make('code', null, part) : part);

/** The first children, and a button that brings more of them and says how many; `size` is what an item counts for. */
function inParts(items, first, step, build, size = () => 1) {
  const box = make('div', {class: 'parts'});
  const button = make('button', {type: 'button', class: 'more', onclick: () => show(step, true)});
  const sizeOf = some => number(some.reduce((sum, item) => sum + size(item), 0));
  let shown = 0;
  const show = (size, moveFocus) => {
    const added = items.slice(shown, shown + size).map(build);
    shown += added.length;
    button.before(...added);
    const rest = items.slice(shown);
    button.textContent = `Show ${sizeOf(rest.slice(0, step))} more of ${sizeOf(rest)}`;
    button.hidden = shown >= items.length;
    if (moveFocus && added[0]) {
      added[0].tabIndex = -1;
      added[0].focus({preventScroll: true});
    }
  };
  box.append(button);
  show(first, false);
  return box;
}

/** A table: columns are [heading, cell of a row, whether it is a number]. */
function tableOf(caption, columns, rows) {
  const heads = columns.map(([heading, , isNumber]) =>
    make('th', {scope: 'col', class: isNumber && 'number'}, heading));
  const body = rows.map(row => make('tr', null, columns.map(([, cell, isNumber], place) =>
    make(place ? 'td' : 'th', {scope: place ? null : 'row', class: isNumber && 'number'}, cell(row)))));
  return make('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption},
    make('table', {class: 'plain'}, make('caption', null, caption),
      make('thead', null, make('tr', null, heads)), make('tbody', null, body)));
}

/** A chart's table, built when it is first opened. */
function tableBehind(caption, columns, rows) {
  const details = make('details', {class: 'behind'}, make('summary', null, 'The numbers as a table'));
  const build = () => {
    if (details.open && !details.querySelector('table')) {
      details.append(inChunks(rows, 200, part => tableOf(caption, columns, part)));
    }
  };
  details.addEventListener('toggle', build);
  return details;
}

/** Parts of so many items each, the first of them at once. */
const inChunks = (items, size, build) => inParts(
  Array.from({length: Math.ceil(items.length / size)}, (_, part) => items.slice(part * size, (part + 1) * size)),
  1, 1, build, part => part.length);

/** One stop of the tab key for a chart; arrow keys move among its marks, which stand in rows. */
function withArrows(chart) {
  const rows = () => [...chart.querySelectorAll('[data-row]')]
    .map(row => [...row.querySelectorAll('[data-mark]')]).filter(row => row.length);
  rows().flat().forEach((mark, place) => mark.setAttribute('tabindex', place ? -1 : 0));
  chart.addEventListener('keydown', event => {
    const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    const grid = rows();
    const row = grid.findIndex(marks => marks.includes(event.target));
    if (!step || row < 0) return;
    event.preventDefault();
    const marks = grid[row + step[0]] ?? grid[row];
    const next = marks[Math.max(0, Math.min(marks.length - 1, grid[row].indexOf(event.target) + step[1]))];
    event.target.setAttribute('tabindex', -1);
    next.setAttribute('tabindex', 0);
    next.focus();
  });
  return chart;
}
