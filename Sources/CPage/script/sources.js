// Who gets quoted, how much, and by which kind of verb.

function sourceSection() {
  const rows = rowsOf('sources').filter(row => !view.outlet || row.outlet === view.outlet)
    .filter(row => !view.actor || row.speaker === view.actor);
  const groups = [...groupBy(rows, row => row.outlet).values()];
  const most = Math.max(...rows.map(row => row.words), 1);
  return tables.sources && {
    id: 'sources', title: 'Who gets quoted', short: 'Sources',
    lead: 'The speakers with most words, outlet by outlet. “Claimed” throws doubt on what is said, “confirmed” lends it weight.',
    body: groups.length ? [
      make('div', {class: 'columns'}, groups.map(own => sourceChart(own, most))),
      tableBehind('Speakers by outlet', sourceColumns, rows),
    ] : [absenceOf('sources')],
  };
}

const speakerName = speaker => actorNames.has(speaker) ? actorName(speaker) : speaker || 'Nobody named';

function sourceChart(rows, most) {
  const speakers = rows.toSorted((a, b) => b.words - a.words).slice(0, 8);
  return make('article', {class: 'speakers'}, make('h3', null, name(rows[0].outlet)),
    withArrows(make('ul', {class: 'bars-list'}, speakers.map(row => make('li', {'data-row': true},
      make('button', {type: 'button', class: 'share', ...opens(
        [name(row.outlet), ' quotes ', name(speakerName(row.speaker))], sourceWords(row), behind('sources', 'quotes', row))},
      make('span', {class: 'label'}, name(speakerName(row.speaker))),
      make('span', {class: 'track'}, make('span', {class: 'fill', style: `width: ${(100 * row.words / most).toFixed(1)}%; --side: var(--even)`})),
      make('span', {class: 'value'}, `${count(row.words, 'word')}`)))))));
}

const sourceWords = row => [
  `${count(row.quotes, 'quotation')}, ${count(row.words, 'word')}`,
  isKnown(row.share) ? `${percent(row.share)} of all words quoted` : null,
  row.neutral ? `said ${row.neutral}` : null, row.doubt ? `claimed ${row.doubt}` : null,
  row.endorse ? `confirmed ${row.endorse}` : null,
].filter(Boolean).join(', ');

const sourceColumns = [
  ['Speaker', row => name(speakerName(row.speaker))],
  ['Outlet', row => name(row.outlet)],
  ['Quotations', row => number(row.quotes), true],
  ['Words', row => number(row.words), true],
  ['Share', row => isKnown(row.share) ? percent(row.share) : '', true],
  ['Said', row => number(row.neutral ?? 0), true],
  ['Claimed', row => number(row.doubt ?? 0), true],
  ['Confirmed', row => number(row.endorse ?? 0), true],
];
