// Who gets quoted, how much, and by which kind of verb.

function sourceSection() {
  const rows = rowsOf('sources').filter(row => !view.outlet || row.outlet === view.outlet)
    .filter(row => !view.actor || row.speaker === view.actor);
  const groups = [...groupBy(rows, row => row.outlet).values()];
  const most = Math.max(...rows.map(row => row.quotes), 1);
  return tables.sources && {
    id: 'sources', title: 'Who gets quoted', short: 'Sources',
    lead: 'The speakers with most quotes, outlet by outlet, and the verbs that report them: “claimed” keeps a distance from what is said, '
      + '“confirmed” takes it to be so.',
    body: groups.length ? [
      make('p', {class: 'key'}, verbs.map(([, word, side]) => make('span', null,
        make('span', {class: 'swatch', style: `--side: var(--${side}); --strength: 80%`}), word)),
      make('span', null, make('span', {class: 'swatch', style: '--side: var(--even); --strength: 25%'}), 'no verb')),
      make('div', {class: 'columns'}, groups.map(own => sourceChart(own, most))),
      tableBehind('Speakers by outlet', sourceColumns, rows),
    ] : [absenceOf('sources')],
  };
}

const verbs = [['neutral', 'said', 'even'], ['doubt', 'claimed', 'against'], ['endorse', 'confirmed', 'favour']];

const speakerName = speaker => ({'(unknown)': 'Nobody named', '(others)': 'All others'})[speaker]
  ?? (actorNames.has(speaker) ? actorName(speaker) : capital(speaker));

function sourceChart(rows, most) {
  const speakers = rows.filter(row => !row.speaker.startsWith('(')).slice(0, 8)
    .concat(rows.filter(row => row.speaker.startsWith('(')));
  return make('article', {class: 'speakers'}, make('h3', null, name(rows[0].outlet)),
    withArrows(make('ul', {class: 'bars-list'}, speakers.map(row => make('li', {'data-row': true},
      make('button', {type: 'button', class: 'share', ...opens(
        [name(row.outlet), ' quotes ', name(speakerName(row.speaker))], sourceWords(row), behind('sources', 'quotes', row))},
      make('span', {class: 'label'}, name(speakerName(row.speaker))),
      make('span', {class: 'track'}, make('span', {class: 'verbs', style: `width: ${(100 * row.quotes / most).toFixed(1)}%`},
        verbs.map(([verb, , side]) => make('span', {class: 'fill',
          style: `width: ${(100 * row[verb] / row.quotes).toFixed(1)}%; --side: var(--${side})`})))),
      make('span', {class: 'value'}, number(row.quotes))))))));
}

const sourceWords = row => [
  `${count(row.quotes, 'quote')}, ${count(row.words, 'word')}`,
  isKnown(row.share) ? `${percent(row.share)} of all words quoted` : null,
  verbs.filter(([verb]) => row[verb]).map(([verb, word]) => `${word} ${row[verb]}`).join(', '),
  isSound(row) ? null : statusOf(row),
].filter(Boolean).join(', ');

const sourceColumns = [
  ['Speaker', row => name(speakerName(row.speaker))],
  ['Outlet', row => name(row.outlet)],
  ['Quotes', row => number(row.quotes), true],
  ['Words', row => number(row.words), true],
  ['Share', row => isKnown(row.share) ? percent(row.share) : '', true],
  ['Said', row => number(row.neutral ?? 0), true],
  ['Claimed', row => number(row.doubt ?? 0), true],
  ['Confirmed', row => number(row.endorse ?? 0), true],
];
