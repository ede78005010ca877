// Actors by outlets: a heat map that shows how sure it is.

function stanceSection() {
  const rows = rowsOf('by_outlet_and_actor').filter(isInView);
  const columns = view.outlet ? [view.outlet].filter(id => shownOutlets.includes(id)) : shownOutlets;
  // Shared stories are compared between outlets; there are no sums over all outlets of them.
  const over = view.basis === 'all' && new Map(rowsOf('by_actor').filter(isInView).map(row => [row.actor, row]));
  const cells = groupBy(rows, row => row.actor);
  const actors = [...cells.keys()].sort((a, b) =>
    sumOf(cells.get(b), 'mentions') - sumOf(cells.get(a), 'mentions') || a.localeCompare(b, 'en'));
  const reach = reachOf([...rows, ...over ? over.values() : []]);
  return {
    id: 'stances', title: 'How outlets stand to actors', short: 'Stances',
    lead: 'What the wordings imply for each actor, from −1 (against) to +1 (in favour). A score says which words were chosen, '
      + 'not whether they are fair or true.',
    body: actors.length ? [
      stanceKey(rows, reach),
      inChunks(actors, 14, part => stanceMap(part, columns, cells, over, reach)),
      tableBehind(`Stances, ${voiceNames[view.voice]}`, stanceColumns, rows),
    ] : [absenceOf('by_outlet_and_actor')],
  };
}

/** How far the scale goes on both sides of nought: as far as there are stances and intervals. */
function reachOf(rows) {
  const most = Math.max(...rows.flatMap(row => [row.stance, row.stance_low, row.stance_high].map(end => Math.abs(end ?? 0))));
  return [0.25, 0.5, 1].find(reach => most && most <= reach) ?? 1;
}

const stanceMap = (actors, columns, cells, over, reach) => withArrows(
  make('div', {class: 'scroll', role: 'region', 'aria-label': 'Stances by actor and outlet'},
    make('table', {class: columns.length > 6 ? 'heat many' : 'heat'},
      make('caption', {class: 'sr'}, `Mean stance by actor and outlet, ${voiceNames[view.voice]}`),
      make('thead', null, make('tr', null, make('th', {scope: 'col'}, 'Actor'),
        columns.map(outlet => make('th', {scope: 'col'}, name(outlet))),
        over && make('th', {scope: 'col', class: 'over'}, name('All outlets')))),
      make('tbody', null, actors.map(actor => make('tr', {'data-row': true},
        make('th', {scope: 'row'}, name(actorName(actor))),
        columns.map(outlet => make('td', null, stanceCell(cells.get(actor).find(row => row.outlet === outlet), outlet, reach))),
        over && make('td', {class: 'over'}, stanceCell(over.get(actor), 'All outlets', reach))))))));

function stanceCell(row, outlet, reach) {
  if (!row) return make('span', {class: 'none'}, make('span', {class: 'sr'}, 'not mentioned'));
  const title = [name(outlet), ' on ', name(actorName(row.actor))];
  const words = stanceWords(row);
  const isShown = isKnown(row.stance);
  const isUnclear = isKnown(row.stance_low) && row.stance_low <= 0 && row.stance_high >= 0;
  return make('button', {type: 'button', ...opens(title, words, () => stanceFilter(row)),
    class: ['stance', isShown ? '' : 'hatched', isUnclear ? 'unclear' : ''].join(' '),
    style: isShown ? `--side: var(--${row.stance < 0 ? 'against' : 'favour'}); --strength: ${strength(row.stance / reach)}%` : null,
    'aria-label': `${outlet} on ${actorName(row.actor)}: ${words}`},
  isShown ? make('span', {class: 'value'}, score(row.stance)) : make('span', {class: 'value few'}, number(row.mentions)),
  isKnown(row.stance_low) ? whisker(row.stance_low, row.stance_high, row.stance, -reach, reach) : '');
}

/** How much of its colour a stance gets that is some part of the scale. */
const strength = part => Math.round(10 + 72 * Math.min(1, Math.abs(part)));

const stanceWords = row => [
  isKnown(row.stance) ? `stance ${score(row.stance)}` : null,
  isKnown(row.stance_low) ? interval(row.stance_low, row.stance_high, score) : null,
  `${count(row.mentions, 'mention')} in ${count(row.articles, 'article')}`,
  isKnown(row.difference) ? `${score(row.difference)} against all others` : null,
  row.status === 'ok' ? (isKnown(row.q) ? verdict(row) : null) : statusOf(row),
].filter(Boolean).join(', ');

/** A line from the low to the high end of an interval on a scale, with its middle and the scale's nought. */
function whisker(low, high, middle, least, most) {
  const at = value => ((100 * (value - least)) / (most - least)).toFixed(1);
  return draw('svg', {class: 'whisker', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
    least < 0 && draw('line', {class: 'nought', x1: at(0), x2: at(0), y1: 0, y2: 8}),
    draw('line', {class: 'range', x1: at(low), x2: at(high), y1: 4, y2: 4}),
    draw('line', {class: 'middle', x1: at(middle), x2: at(middle), y1: 1, y2: 7}));
}

function stanceKey(rows, reach) {
  const hasIntervals = rows.some(row => isKnown(row.stance_low));
  const swatch = part => make('span', {class: 'swatch', style: `--side: var(--${part < 0 ? 'against' : 'favour'}); `
    + `--strength: ${strength(part)}%`});
  return make('p', {class: 'key'},
    make('span', null, `against ${score(-reach)}`, [-1, -0.6, -0.2, 0.2, 0.6, 1].map(swatch), `${score(reach)} in favour`),
    make('span', null, make('span', {class: 'swatch hatched'}), 'too little for a figure: how many mentions'),
    hasIntervals ? make('span', null, whisker(-0.4, 0.5, 0.1, -1, 1), '95 % interval on the same scale; pale where it holds nought')
      : make('span', null, 'no intervals in these reports'));
}

const stanceColumns = [
  ['Actor', row => name(actorName(row.actor))],
  ['Outlet', row => name(row.outlet)],
  ['Mentions', row => make('button', {type: 'button', class: 'cell', ...opens(
    [name(row.outlet), ' on ', name(actorName(row.actor))], stanceWords(row),
    behind('by_outlet_and_actor', 'mentions', row))}, number(row.mentions)), true],
  ['Articles', row => number(row.articles), true],
  ['Stance', row => isKnown(row.stance) ? score(row.stance) : '', true],
  ['95 % interval', row => isKnown(row.stance_low) ? `${score(row.stance_low)} to ${score(row.stance_high)}` : '', true],
  ['All others', row => isKnown(row.others_stance) ? score(row.others_stance) : '', true],
  ['Difference', row => isKnown(row.difference) ? score(row.difference) : '', true],
  ['Does it', row => isKnown(row.agent_share) ? percent(row.agent_share) : '', true],
  ['Done to', row => isKnown(row.target_share) ? percent(row.target_share) : '', true],
  ['Test', row => verdict(row)],
];
