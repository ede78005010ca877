// The page as a whole: opening, filters, sections.

const sections = [
  contrastSection, stanceSection, () => choiceSection(naming), () => choiceSection(framing), sourceSection, timelineSection, outletSection,
  coverageSection, runSection,
];

function writeOpening() {
  const total = rowsOf('by_outlet').filter(row => row.voice === 'all');
  const [first, last] = [facts.get('first_day'), facts.get('last_day')];
  const period = first ? `, ${first === last ? day(first) : `${day(first)} to ${day(last)}`}` : '';
  const title = outlets.length === 1 ? `How ${outlets[0]} words events`
    : `How ${number(outlets.length)} outlets word the same events`;
  document.title = title;
  document.getElementById('title').textContent = title;
  document.getElementById('standfirst').replaceChildren(
    `${count(Number(facts.get('articles')), 'article')}${period}`,
    total.length <= 8 && total.length > 1
      ? [': ', list(total.map(row => `${row.outlet} (${number(row.articles)})`))].join('') : '',
    '. Every number leads to the sentences behind it: press it.');
  document.getElementById('validation').replaceChildren(...validationWords());
}

/** In one line which lexicons were held against hand-coded data; how well they did stands at the end. */
function validationWords() {
  const stamps = validations();
  const done = stamps.filter(([, words]) => !words.startsWith('not validated'));
  if (!stamps.length) return [];
  if (!done.length) return ['None of these lexicons was validated against hand-coded data: read the sentences before you cite a number.'];
  return [`${number(done.length)} of ${number(stamps.length)} lexicons were `,
    make('a', {href: '#validated'}, 'held against hand-coded articles'), '.'];
}

const filters = [
  ['outlet', 'Outlet', () => [['', 'All outlets'], ...shownOutlets.map(outlet => [outlet, outlet])]],
  ['actor', 'Actor', () => [['', 'All actors'], ...topicsOf('naming', 'actor', 'name')]],
  ['concept', 'Event', () => [['', 'All events'], ...topicsOf('framing', 'concept', 'frame')]],
  ['voice', 'Voice', () => Object.entries(voiceNames).map(([id, name]) => [id, capital(name)])],
  ['basis', 'Compare', () => rowsOf('by_outlet_and_actor').some(row => row.basis === 'shared')
    ? [['all', 'All articles'], ['shared', 'Shared stories']] : []],
];

const topicsOf = (table, column, kind) => unique([
  ...rowsOf(table).map(row => row[column]), ...rowsOf('contrasts').filter(row => row.kind === kind).map(row => row.topic),
]).map(id => [id, topicName(kind, id)]).sort(([, a], [, b]) => a.localeCompare(b, 'en'));

function writeFilters() {
  const form = document.getElementById('filters');
  for (const [key, label, choices] of filters) {
    const options = choices();
    if (options.length < 2) continue;
    form.append(make('label', null, make('span', null, label),
      make('select', {name: key, onchange: event => choose(key, event.target.value)},
        options.map(([value, text]) => make('option', {value}, text)))));
  }
  form.append(make('button', {type: 'reset', class: 'quiet'}, 'Clear'));
  form.addEventListener('reset', () => {
    Object.assign(view, {outlet: '', actor: '', concept: '', voice: 'all', basis: 'all'});
    update();
  });
}

function choose(key, value) {
  view[key] = value;
  update();
}

/** Draws the sections anew and keeps the view in the address, so that it can be kept and sent. */
function update() {
  const built = sections.map(build => build()).filter(Boolean);
  document.getElementById('main').replaceChildren(...built.map(({id, title, lead, body}) =>
    make('section', {id, 'aria-labelledby': `${id}-title`},
      make('h2', {id: `${id}-title`}, title), lead ? make('p', {class: 'lead'}, lead) : '', body)));
  document.getElementById('sections').replaceChildren(...built.map(({id, short}) => make('a', {href: `#${id}`}, short)));
  for (const select of document.querySelectorAll('#filters select')) select.value = view[select.name];
  const chosen = Object.entries(view).filter(([key, value]) => value && value !== 'all');
  document.querySelector('#filters button').hidden = !chosen.length;
  document.getElementById('announcement').textContent = chosen.length
    ? `Filtered by ${list(chosen.map(([key]) => key))}.` : '';
  history.replaceState(null, '', `#${new URLSearchParams(chosen)}`);
}

/** The view that the address tells, such as `#voice=narration`; a place on the page, such as `#naming`, tells none. */
function readAddress() {
  const told = new URLSearchParams(location.hash.slice(1));
  for (const [key, , choices] of filters) {
    if (choices().some(([value]) => value === told.get(key))) view[key] = told.get(key);
  }
}

writeOpening();
writeFilters();
readAddress();
update();
addEventListener('hashchange', () => {
  if (!location.hash.includes('=')) return;
  readAddress();
  update();
});
