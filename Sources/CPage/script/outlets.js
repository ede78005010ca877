// How each outlet sounds as a whole: its tone, its loaded words and its hedges.

const soundColumns = [
  {column: 'tone', title: 'Tone', least: -0.5, most: 0.5, words: score, what: 'tone'},
  {column: 'loaded_per_1000', title: 'Loaded words in 1,000', least: 0, words: value => decimals(value, 1), what: 'loaded words in 1,000'},
  {column: 'hedges_per_1000', title: 'Hedges in 1,000', least: 0, words: value => decimals(value, 1), what: 'hedges in 1,000'},
];

function outletSection() {
  const rows = rowsOf('by_outlet').filter(isInView);
  return {
    id: 'outlets', title: 'How outlets sound', short: 'Outlets',
    lead: 'Tone is how positive or negative the wordings of a sentence are, from −1 to +1; the bars end at half of that. Loaded words '
      + 'take sides, hedges leave room for doubt.',
    body: rows.length ? [withArrows(make('div', {class: 'scroll', role: 'region', 'aria-label': 'Tone and language by outlet'},
      make('table', {class: 'bars sound'},
        make('caption', {class: 'sr'}, `Tone and language by outlet, ${voiceNames[view.voice]}`),
        make('thead', null, make('tr', null, make('th', {scope: 'col'}, make('span', {class: 'sr'}, 'Outlet')),
          soundColumns.map(({title}) => make('th', {scope: 'col'}, title)))),
        make('tbody', null, rows.map(row => make('tr', {'data-row': true}, make('th', {scope: 'row'}, name(row.outlet)),
          soundColumns.map(column => make('td', {'data-outlet': column.title}, soundCell(row, column, rows))))))))),
    tableBehind(`Outlets, ${voiceNames[view.voice]}`, outletColumns, rows)] : [absenceOf('by_outlet')],
  };
}

function soundCell(row, {column, least, most, words, what}, rows) {
  const value = row[column];
  if (!isKnown(value)) return make('span', {class: 'none'}, statusOf(row));
  const end = most ?? Math.max(...rows.map(other => other[column] ?? 0), 1e-9);
  const at = number => 100 * (Math.max(least, Math.min(end, number)) - least) / (end - least);
  const [low, high] = [row[`${column}_low`], row[`${column}_high`]];
  const side = column !== 'tone' ? 'even' : value < 0 ? 'against' : 'favour';
  const figure = [`${what} ${words(value)}`, isKnown(low) && interval(low, high, words),
    `${count(row.sentences, 'sentence')} of ${count(row.articles, 'article')}`].filter(Boolean).join(', ');
  return make('button', {type: 'button', class: 'share', 'aria-label': `${row.outlet}: ${figure}`,
    ...opens(name(row.outlet), figure, behind('by_outlet', column, row))},
  make('span', {class: least < 0 ? 'track diverging' : 'track'},
    make('span', {class: 'fill', style: `--side: var(--${side}); width: ${Math.abs(at(value) - at(0)).toFixed(1)}%; `
      + `margin-inline-start: ${Math.min(at(0), at(value)).toFixed(1)}%`}),
    isKnown(low) ? whisker(Math.max(least, low), Math.min(end, high), value, least, end) : ''),
  make('span', {class: 'value'}, words(value)));
}

const outletColumns = [
  ['Outlet', row => name(row.outlet)],
  ['Articles', row => number(row.articles), true],
  ['Sentences', row => number(row.sentences), true],
  ['Words', row => number(row.words), true],
  ['Tone', row => isKnown(row.tone) ? score(row.tone) : '', true],
  ['95 % interval', row => isKnown(row.tone_low) ? `${score(row.tone_low)} to ${score(row.tone_high)}` : '', true],
  ['Positive', row => isKnown(row.positive_share) ? percent(row.positive_share) : '', true],
  ['Negative', row => isKnown(row.negative_share) ? percent(row.negative_share) : '', true],
  ['Loaded', row => isKnown(row.loaded_per_1000) ? decimals(row.loaded_per_1000, 1) : '', true],
  ['Hedges', row => isKnown(row.hedges_per_1000) ? decimals(row.hedges_per_1000, 1) : '', true],
  ['Status', row => row.status === 'ok' ? '' : statusOf(row)],
];
