// What the lexicons found, and what they did not: a wording that they lack is not counted anywhere.

function coverageSection() {
  const rows = rowsOf('coverage').toSorted((a, b) => b.hits - a.hits);
  return {
    id: 'coverage', title: 'What the lexicons found', short: 'Lexicons',
    lead: 'A wording without a row in the lexicons is counted nowhere on this page. Rows that found nothing are no proof of absence.',
    body: [
      make('ul', {class: 'bars-list coverage'}, data.lexicons.map(([lexicon, size, found, hits]) => make('li', null,
        make('span', {class: 'label'}, capital(lexicon)),
        make('span', {class: 'track'}, make('span', {class: 'fill', style: `width: ${(100 * found / size).toFixed(1)}%; --side: var(--even)`})),
        make('span', {class: 'value'}, `${number(found)} of ${count(size, 'row')} found ${count(hits, 'hit')}`)))),
      make('details', {class: 'behind'}, make('summary', null, `The ${number(rows.length)} rows with most hits`),
        tableOf('Lexicon rows with most hits', coverageColumns, rows)),
    ],
  };
}

const coverageColumns = [
  ['Pattern', row => make('code', null, row.pattern)],
  ['Lexicon', row => row.lexicon],
  ['Row', row => row.row],
  ['Hits', row => make('button', {type: 'button', class: 'cell', ...opens(['Hits of ', make('code', null, row.pattern)],
    `${count(row.hits, 'hit')} in ${count(row.articles, 'article')} of ${count(row.outlets, 'outlet')}`,
    behind('coverage', 'hits', row))}, number(row.hits)), true],
  ['Articles', row => number(row.articles), true],
  ['Outlets', row => number(row.outlets), true],
];
