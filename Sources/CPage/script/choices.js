// Names of actors and wordings of events: how often each outlet takes which, side by side.

const naming = {
  table: 'naming', kind: 'name', topic: 'actor', choice: 'label', hits: 'mentions', unit: 'mentions',
  id: 'naming', title: 'What outlets call actors', short: 'Names',
  lead: 'Bars show how many of an outlet’s mentions by name use each label. Where labels disparage, these bars grow to the left.',
};
const framing = {
  table: 'framing', kind: 'frame', topic: 'concept', choice: 'frame', hits: 'hits', unit: 'wordings',
  id: 'framing', title: 'How outlets word events', short: 'Wordings',
  lead: 'Bars show how many of an outlet’s wordings of one kind of event use each of the alternatives.',
};

function choiceSection(kind) {
  const rows = rowsOf(kind.table).filter(isInView);
  const topics = [...groupBy(rows, row => row[kind.topic]).entries()].sort(([a], [b]) =>
    topicRank(kind.kind, a) - topicRank(kind.kind, b) || a.localeCompare(b, 'en'));
  return {
    ...kind,
    body: topics.length ? [choiceKey(kind, rows), inParts(topics, 4, 6, ([topic, own]) => choiceChart(kind, topic, own))]
      : [absenceOf(kind.table)],
  };
}

function choiceKey(kind, rows) {
  const items = [
    make('span', null, make('span', {class: 'swatch hatched'}), 'too little for a share: the bar is a bare count'),
  ];
  if (kind.kind === 'name') {
    const sides = [['against', 'disparaging'], ['even', 'neutral'], ['favour', 'favourable']];
    items.unshift(...sides.map(([side, word]) => make('span', null,
      make('span', {class: 'swatch', style: `--side: var(--${side}); --strength: 80%`}), word)));
  }
  if (rows.some(row => isKnown(row.share_low))) items.push(make('span', null, whisker(0.2, 0.7, 0.45, 0, 1), '95 % interval'));
  if (rows.some(row => isKnown(row.q))) items.push(make('span', null, '▲ more, ▼ less than the others (q < .05)'));
  return make('p', {class: 'key'}, items);
}

function choiceChart(kind, topic, rows) {
  const used = new Set(rows.map(row => row.outlet));
  const columns = shownOutlets.filter(outlet => used.has(outlet));
  // A chart gives half its width to what disparages, so there has to be some of it.
  const diverges = rows.some(row => row.valence < 0 && row[kind.hits] >= 0.1 * row.total);
  const all = [...groupBy(rows, row => row[kind.choice]).entries()].sort(([, a], [, b]) => sumOf(b, kind.hits) - sumOf(a, kind.hits));
  const choices = all.slice(0, 10).sort(([, a], [, b]) => (a[0].valence ?? 0) - (b[0].valence ?? 0) || sumOf(b, kind.hits) - sumOf(a, kind.hits));
  const caption = `${topicName(kind.kind, topic)}: ${kind.unit} by outlet, ${voiceNames[view.voice]}`;
  const totals = new Map(rows.map(row => [row.outlet, row.total]));
  return make('article', {class: 'choice'},
    make('h3', null, name(topicName(kind.kind, topic))),
    withArrows(make('div', {class: 'scroll', role: 'region', 'aria-label': caption},
      make('table', {class: columns.length > 6 ? 'bars many' : 'bars'},
        make('caption', {class: 'sr'}, caption),
        make('thead', null, make('tr', null, make('th', {scope: 'col'}, make('span', {class: 'sr'}, 'Wording')),
          columns.map(outlet => make('th', {scope: 'col'}, name(outlet),
            make('span', {class: 'total'}, ` ${count(totals.get(outlet), kind.unit.slice(0, -1))}`))))),
        make('tbody', null, choices.map(([choice, own]) => make('tr', {'data-row': true},
          make('th', {scope: 'row'}, name(wording(choice))),
          columns.map(outlet => make('td', {'data-outlet': outlet},
            choiceCell(kind, own.find(row => row.outlet === outlet), choice, diverges))))))))),
    all.length > choices.length && make('p', {class: 'note'},
      `The ${choices.length} most frequent of ${all.length}; all of them are in the table.`),
    tableBehind(caption, choiceColumns(kind), rows));
}

const sumOf = (rows, column) => rows.reduce((sum, row) => sum + row[column], 0);

/** One bar. In a chart that diverges, disparaging labels grow to the left and all others to the right. */
function choiceCell(kind, row, choice, diverges) {
  if (!row) return make('span', {class: 'none'}, '–');
  const isShown = isKnown(row.share);
  const share = isShown ? row.share : row[kind.hits] / row.total;
  const side = row.valence < 0 ? 'against' : row.valence > 0 ? 'favour' : 'even';
  const sign = row.valence < 0 ? -1 : 1;
  const [width, start] = diverges ? [50 * share, 50 - (sign < 0 ? 50 * share : 0)] : [100 * share, 0];
  const words = choiceWords(kind, row);
  return make('button', {type: 'button', class: 'share', 'aria-label': `${row.outlet}, ${wording(choice)}: ${words}`,
    ...opens([name(row.outlet), ': “', name(wording(choice)), '”'], words, behind(kind.table, kind.hits, row))},
  make('span', {class: diverges ? 'track diverging' : 'track'},
    make('span', {class: isShown ? 'fill' : 'fill hatched',
      style: `width: ${width.toFixed(1)}%; margin-inline-start: ${start.toFixed(1)}%; --side: var(--${side})`}),
    isKnown(row.share_low) ? whisker(sign * row.share_low, sign * row.share_high, sign * row.share, diverges ? -1 : 0, 1) : ''),
  make('span', {class: 'value'}, isShown ? percent(row.share) : `${row[kind.hits]} of ${row.total}`, comparison(row)));
}

/** Whether an outlet takes a choice more or less often than the others, where a test says so. */
function comparison(row) {
  if (!isKnown(row.q) || row.q >= 0.05 || !isKnown(row.z)) return '';
  return make('span', {class: 'more-or-less'}, row.z > 0 ? ' ▲' : ' ▼');
}

const choiceWords = (kind, row) => [
  `${number(row[kind.hits])} of ${count(row.total, kind.unit.slice(0, -1))}`,
  isKnown(row.share) ? percent(row.share) : null,
  isKnown(row.share_low) ? interval(row.share_low, row.share_high, percent) : null,
  isKnown(row.z) ? `${row.z > 0 ? 'more' : 'less'} often than the others, ${verdict(row)}` : null,
  row.status === 'ok' || isKnown(row.z) ? null : statusOf(row),
].filter(Boolean).join(', ');

const choiceColumns = kind => [
  [kind.kind === 'name' ? 'Label' : 'Wording', row => name(wording(row[kind.choice]))],
  ['Outlet', row => name(row.outlet)],
  [capital(kind.unit), row => make('button', {type: 'button', class: 'cell', ...opens(
    [name(row.outlet), ': “', name(wording(row[kind.choice])), '”'], choiceWords(kind, row),
    behind(kind.table, kind.hits, row))}, number(row[kind.hits])), true],
  ['Of', row => number(row.total), true],
  ['Share', row => isKnown(row.share) ? percent(row.share) : '', true],
  ['95 % interval', row => isKnown(row.share_low) ? `${percent(row.share_low)} to ${percent(row.share_high)}` : '', true],
  ['Log-odds', row => isKnown(row.log_odds) ? score(row.log_odds) : '', true],
  ['Test', row => verdict(row)],
];
