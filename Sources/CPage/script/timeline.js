// One actor over time: a panel for each outlet, stances above, mentions below.

/** The column that names the periods, by what `--by` says. */
const period = ['month', 'week', 'day'].find(unit => unit in (tables.timeline?.columns ?? {})) ?? 'month';

/** Where a period stands in time, in periods: months, weeks or days without a mention take their room too. */
function placeInTime(text) {
  const [year, rest] = [Number(text.slice(0, 4)), Number(text.slice(-2))];
  if (period === 'month') return year * 12 + rest;
  const days = period === 'day' ? Date.parse(text) : Date.UTC(year, 0, 4) + (rest - 1) * 7 * 864e5;
  return Math.round(days / 864e5 / (period === 'day' ? 1 : 7));
}

const panel = {width: 320, height: 190, left: 30, right: 8, top: 10, middle: 134, bottom: 172};

function timelineSection() {
  const all = rowsOf('timeline').filter(row => !view.outlet || row.outlet === view.outlet);
  const mentions = new Map([...groupBy(all, row => row.actor)].map(([actor, rows]) => [actor, sumOf(rows, 'mentions')]));
  const actor = view.actor || [...mentions.keys()].sort((a, b) => mentions.get(b) - mentions.get(a))[0];
  const rows = all.filter(row => row.actor === actor);
  const groups = [...groupBy(rows, row => row.outlet).values()];
  const periods = unique(rows.map(row => row[period])).filter(Boolean).sort();
  const undated = sumOf(rows.filter(row => !row[period]), 'mentions');
  return tables.timeline && {
    id: 'timeline', title: 'Over time', short: 'Time',
    lead: actor && !view.actor ? ['The actor with most mentions, ', name(actorName(actor)), '. Choose another in the filters above.']
      : ['Stances toward ', name(actorName(actor)), ' above, mentions below.'],
    body: groups.length ? [
      make('div', {class: 'columns'}, groups.map(own => timelinePanel(own, periods, reachOf(rows)))),
      undated ? make('p', {class: 'note'}, `${count(undated, 'mention')} in articles without a date are not drawn.`) : '',
      tableBehind(`${actorName(actor)} over time`, timelineColumns, rows),
    ] : [absenceOf('timeline')],
  };
}

function timelinePanel(rows, periods, reach) {
  const dated = rows.filter(row => row[period]);
  const [first, last] = periods.length ? [periods[0], periods.at(-1)].map(placeInTime) : [0, 0];
  const step = (panel.width - panel.left - panel.right) / (last - first + 1);
  const x = row => panel.left + step * (placeInTime(row[period]) - first + 0.5);
  const y = stance => panel.top + (panel.middle - panel.top) * (1 - stance / reach) / 2;
  const most = Math.max(1, ...rowsOf('timeline').filter(row => row.actor === rows[0].actor).map(row => row.mentions));
  const marks = dated.map(row => timelineMark(row, x(row), y, Math.max(1.5, Math.min(14, step * 0.7)), most));
  const outlet = rows[0].outlet;
  return make('figure', {class: 'panel'}, make('figcaption', null, name(outlet)),
    withArrows(draw('svg', {viewBox: `0 0 ${panel.width} ${panel.height}`, role: 'group',
      'aria-label': `${outlet} on ${actorName(rows[0].actor)} over time`},
    [-reach, 0, reach].map(value => [
      draw('line', {class: value ? 'grid' : 'nought', x1: panel.left, x2: panel.width - panel.right, y1: y(value), y2: y(value)}),
      draw('text', {class: 'tick', x: panel.left - 6, y: y(value) + 3, 'text-anchor': 'end'}, value ? score(value) : '0'),
    ]),
    draw('g', {'data-row': true}, marks),
    draw('text', {class: 'tick', x: panel.left, y: panel.height - 4}, periods.length ? day(periods[0]) : ''),
    periods.length > 1 && draw('text', {class: 'tick', x: panel.width - panel.right, y: panel.height - 4, 'text-anchor': 'end'},
      day(periods.at(-1))))));
}

function timelineMark(row, x, y, width, most) {
  const isShown = isKnown(row.stance);
  const height = (panel.bottom - panel.middle - 6) * row.mentions / most;
  const words = `${day(row[period])}: ${stanceWords(row)}`;
  const title = [name(row.outlet), ' on ', name(actorName(row.actor)), ', ', day(row[period])];
  const open = opens(title, stanceWords(row), () => [...stanceFilter(row), {name: 'date', sign: 'in', value: row[period]}]);
  return draw('g', {class: isShown ? 'moment' : 'moment few', role: 'button', 'aria-label': words, ...open,
    onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open.onclick(); } }},
  draw('rect', {class: 'target', x: x - width / 2 - 1, y: panel.top, width: width + 2, height: panel.bottom - panel.top}),
  draw('rect', {class: 'mentions', x: x - width / 2, y: panel.bottom - height, width, height}),
  isKnown(row.stance_low) && draw('line', {class: 'range', x1: x, x2: x, y1: y(row.stance_low), y2: y(row.stance_high)}),
  isShown && draw('circle', {class: row.stance < 0 ? 'against' : 'favour', cx: x, cy: y(row.stance), r: Math.min(4, width / 2 + 0.75)}));
}

const timelineColumns = [
  ['Period', row => day(row[period])],
  ['Outlet', row => name(row.outlet)],
  ['Articles', row => number(row.articles), true],
  ['Mentions', row => number(row.mentions), true],
  ['Stance', row => isKnown(row.stance) ? score(row.stance) : '', true],
  ['95 % interval', row => isKnown(row.stance_low) ? `${score(row.stance_low)} to ${score(row.stance_high)}` : '', true],
  ['Status', row => row.status === 'ok' ? '' : statusOf(row)],
];
