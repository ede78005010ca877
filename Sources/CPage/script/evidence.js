// From a number to its sentences, by the same filter on evidence.csv that README.md states for its column.

/** The filters of a column that hold for a row: those of its kind or lexicon, or the only one. */
function filterFor(column, row) {
  const parts = (column?.evidence ?? '').split('; ').map(part => /^(?:(\w+): )?(\w+) where (.*)$/.exec(part));
  const found = parts.find(part => part && (!part[1] || part[1] === row.kind || part[1] === row.lexicon));
  return found?.[3].split(' and ').map(condition => {
    const [, name, sign, value] = /^(\w+) (=|!=) (.*)$/.exec(condition);
    return {name, sign, value: value.replace(/\{(\w+)\}/g, (_, cell) => row[cell] ?? '')};
  }).filter(({name, value}) => value !== '*' && !(name === 'voice' && value === 'all'));
}

function matches(hit, {name, sign, value}) {
  const cell = hit[name] ?? '';
  if (name === 'date') return String(cell).startsWith(value) === (sign === '=');
  const isEqual = value.endsWith('/*') ? cell.startsWith(value.slice(0, -1)) : cell === value;
  return isEqual === (sign === '=');
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
  const hits = conditions ? evidenceRows.filter(hit => conditions.every(condition => matches(hit, condition))) : [];
  const dialog = document.getElementById('evidence');
  document.getElementById('evidence-title').replaceChildren(...[title].flat(Infinity));
  document.getElementById('evidence-body').replaceChildren(
    make('p', {class: 'figure'}, figure),
    hits.length ? make('ol', {class: 'hits'}, hits.map(hitItem)) : make('p', null, absence(conditions)),
    conditions && make('p', {class: 'note'}, 'This page shows a few sentences for each number. All that the run kept: ',
      make('code', null, `evidence.csv where ${filterText(conditions)}`)) || '');
  dialog.showModal();
  dialog.scrollTop = 0;
}

function absence(conditions) {
  if (data.kept === 'none') return 'This run kept no evidence (--evidence none).';
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
