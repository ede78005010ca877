// From a number to its sentences, by the same filter on evidence.csv that README.md states for its column.

/** The filters of a column that hold for a row: those of its kind or lexicon, or the only one. */
function filterFor(column, row) {
  const parts = (column?.evidence ?? '').split('; ').map(part => /^(?:(\w+): )?(\w+) where (.*)$/.exec(part));
  const found = parts.find(part => part && (!part[1] || part[1] === row.kind || part[1] === row.lexicon));
  return found?.[3].split(' and ').map(condition => {
    const [, name, sign, value] = /^(\w+) (=|!=|in) (.*)$/.exec(condition);
    return {name, sign, value: value.replace(/\{(\w+)\}/g, (_, cell) => row[cell] ?? '')};
  }).filter(({name, value}) => value !== '*' && !(name === 'voice' && value === 'all'));
}

function matches(hit, {name, sign, value}) {
  const cell = hit[name] ?? '';
  if (sign === 'in') return isIn(cell, value);
  const isEqual = value.endsWith('/*') ? cell.startsWith(value.slice(0, -1)) : cell === value;
  return isEqual === (sign === '=');
}

/** Whether a day is in a period: a day, a month, or an ISO week such as 2016-W49. No day is in no period. */
function isIn(date, period) {
  if (!period || !date || !period.includes('W')) return period ? date.startsWith(period) : !date;
  const thursday = new Date(`${date}T00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - (thursday.getUTCDay() + 6) % 7);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 24 * 3600 * 1000));
  return period === `${year}-W${String(week).padStart(2, '0')}`;
}

const filterText = conditions => conditions.map(({name, sign, value}) => `${name} ${sign} ${value}`).join(' and ');

const stanceFilter = row => [
  {name: 'kind', sign: '=', value: 'stance'},
  ...['outlet', 'actor', 'voice'].filter(column => row[column] && row[column] !== 'all')
    .map(column => ({name: column, sign: '=', value: row[column]})),
];

/** What opens the sentences behind a number when it is pressed. */
const opens = (title, figure, find) => ({
  'data-mark': true, 'aria-haspopup': 'dialog', onclick: () => openEvidence(title, figure, find()),
});

/** The filter behind the number in a column of a row. */
const behind = (table, column, row) => () => filterFor(tables[table].columns[column], row);

function openEvidence(title, figure, conditions) {
  const find = wanted => evidenceRows.filter(hit => wanted.every(condition => matches(hit, condition)));
  let hits = conditions ? find(conditions) : [];
  // The few sentences that the page has of an actor are of few months.
  const timeless = conditions?.filter(({sign}) => sign !== 'in') ?? [];
  const isOfOtherTimes = !hits.length && timeless.length < (conditions?.length ?? 0);
  if (isOfOtherTimes) hits = find(timeless);
  const dialog = document.getElementById('evidence');
  document.getElementById('evidence-title').replaceChildren(...[title].flat(Infinity));
  document.getElementById('evidence-body').replaceChildren(
    make('p', {class: 'figure'}, figure),
    isOfOtherTimes && hits.length ? make('p', null, 'No sentence of this time is on the page. These are of other times:') : '',
    hits.length ? make('ol', {class: 'hits'}, hits.map(hitItem)) : make('p', null, absence(conditions)),
    conditions && make('p', {class: 'note'}, 'This page shows a few sentences for each number. All that the run kept: ',
      make('code', null, `evidence.csv where ${filterText(conditions)}`)) || '');
  dialog.showModal();
  dialog.scrollTop = 0;
}

function absence(conditions) {
  if (data.kept === 'none') return 'This run kept no evidence (--evidence none).';
  if (conditions?.some(({value}) => value === '(others)')) return 'These are very many speakers: evidence.csv has them by their names.';
  if (!conditions) return 'These wordings act on others and have no rows of their own in evidence.csv.';
  return 'No sentence of this number is on the page.';
}

function hitItem(hit) {
  const source = [
    make('b', null, name(hit.outlet)), day(hit.date), name(hit.title),
  ];
  const details = [
    hit.speaker ? ['said by ', name(actorNames.has(hit.speaker) ? actorName(hit.speaker) : hit.speaker)]
      : voiceNames[hit.voice],
    hit.role && hit.role !== 'other' && `${actorName(hit.actor)}: ${hit.role === 'agent' ? 'does it' : 'it is done to'}`,
    isKnown(hit.score) && `adds ${score(hit.score)}`,
    hit.row && make('span', {class: 'row'}, `${hit.row} `, make('code', null, hit.pattern)),
  ].filter(Boolean);
  return make('li', null,
    make('blockquote', null, quote(hit.sentence, hit.from, hit.to)),
    make('p', {class: 'source'}, source.flatMap((part, place) => place ? [' · ', part] : [part])),
    make('p', {class: 'source details'}, details.flatMap((part, place) => place ? [' · ', part] : [part])));
}

// A press beside the dialog closes it.
document.getElementById('evidence').addEventListener('click', event => {
  if (event.target === event.currentTarget) event.currentTarget.close();
});
