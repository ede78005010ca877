// What stands first: two outlets, two wordings, and the sentences that show them.

function contrastSection() {
  const rows = rowsOf('contrasts').filter(row =>
    row.voice === view.voice && row.basis === view.basis
    && (!view.outlet || row.outlet_a === view.outlet || row.outlet_b === view.outlet)
    && (!view.actor && !view.concept
      || row.kind === 'name' && row.topic === view.actor || row.kind === 'frame' && row.topic === view.concept));
  const topics = [...groupBy(rows, row => `${row.kind} ${row.topic}`).values()];
  const isTested = rows.some(row => isKnown(row.z));
  return {
    id: 'contrasts', title: 'The strongest contrasts', short: 'Contrasts',
    lead: isTested
      ? 'Pairs of outlets that word the same thing differently, those with the strongest evidence first. Not the size of a '
        + 'difference decides, but how little chance explains of it.'
      : 'Pairs of outlets that word the same thing differently, those with the most uses on the weaker side first.',
    body: topics.length ? [inParts(topics, 6, 6, contrastCard)] : [absenceOf('contrasts')],
  };
}

const absenceOf = table => make('p', {class: 'absent'}, tables[table] && tables[table].count > tables[table].rows.length
  ? `Nothing here for these filters. This page shows ${number(tables[table].rows.length)} of ${count(tables[table].count, 'row')}; `
    + `the others are in ${tables[table].file}.`
  : 'Nothing here for these filters.');

function contrastCard(rows) {
  const [first, ...others] = rows;
  const isName = first.kind === 'name';
  return make('article', {class: 'contrast'},
    make('div', {class: 'topic'},
      make('p', {class: 'kicker'}, isName ? 'What they call' : 'How they word'),
      make('h3', null, name(topicName(first.kind, first.topic))),
      make('p', {class: 'verdict'}, verdictWords(first))),
    make('div', {class: 'sides'}, contrastSide(first, 'a'), contrastSide(first, 'b')),
    others.length > 0 && make('details', {class: 'behind'},
      make('summary', null, `${count(others.length, 'other contrast')} on this`), contrastTable(others)));
}

function contrastSide(row, side) {
  const [outlet, choice] = [row[`outlet_${side}`], row[`choice_${side}`]];
  const figure = `${number(row[`hits_${side}`])} of ${number(row[`total_${side}`])}`;
  const title = [name(outlet), ': “', name(wording(choice)), '”'];
  return make('figure', {class: 'side'},
    make('figcaption', null, make('span', {class: 'outlet'}, name(outlet)), ' ',
      make('span', {class: 'wording'}, name(wording(choice)))),
    row[`example_${side}`]
      ? make('blockquote', null, quote(row[`example_${side}`], row[`from_${side}`], row[`to_${side}`])) : '',
    make('button', {type: 'button', class: 'count',
      ...opens(title, `${figure} ${row.kind === 'name' ? 'mentions' : 'wordings'}, ${voiceNames[row.voice]}`,
        behind('contrasts', `hits_${side}`, row))},
    meter(row[`hits_${side}`], row[`total_${side}`], isKnown(row[`share_${side}`])),
    make('span', null, `${figure} ${row.kind === 'name' ? 'mentions' : 'wordings'}`)));
}

const meter = (part, whole, isSolid) => make('span', {class: isSolid ? 'meter' : 'meter hatched', 'aria-hidden': 'true'},
  make('span', {style: `width: ${(100 * part / whole).toFixed(1)}%`}));

/** Each wording with both outlets, and the test: "regime": Square 22 of 22, Ledger none of 11; q = .003. */
function verdictWords(row) {
  const share = (hits, total) => `${hits ? number(hits) : 'none'} of ${number(total)}`;
  const uses = (outlet, choice) => {
    if (outlet === row.outlet_a && choice === row.choice_a) return share(row.hits_a, row.total_a);
    if (outlet === row.outlet_b && choice === row.choice_b) return share(row.hits_b, row.total_b);
    const total = outlet === row.outlet_a ? row.total_a : row.total_b;
    const known = usesOf(row, outlet, choice);
    return isKnown(known) ? share(known, total) : null;
  };
  const parts = unique([row.choice_a, row.choice_b]).map(choice => {
    const both = [row.outlet_a, row.outlet_b].map(outlet => [outlet, uses(outlet, choice)]).filter(([, use]) => use);
    return make('span', {class: 'uses'}, '“', name(wording(choice)), '”: ',
      both.flatMap(([outlet, use], place) => [place ? ', ' : '', name(outlet), ` ${use}`]));
  });
  const test = verdict(row);
  return [parts, test && make('span', {class: 'test'}, /^[pq] /.test(test) ? test : capital(test))];
}

/** How often an outlet makes a choice: 0 where the page has all its rows on the topic, null where it cannot know. */
function usesOf({kind, topic, voice, basis}, outlet, choice) {
  const [table, topicColumn, choiceColumn, hits] =
    kind === 'name' ? ['naming', 'actor', 'label', 'mentions'] : ['framing', 'concept', 'frame', 'hits'];
  const rows = rowsOf(table).filter(row => row.outlet === outlet && row[topicColumn] === topic
    && row.voice === voice && (!('basis' in row) || row.basis === basis));
  if (!rows.length) return null;
  return rows.find(row => row[choiceColumn] === choice)?.[hits] ?? 0;
}

const contrastTable = rows => inChunks(rows, 12, part => tableOf('Further contrasts',
  ['a', 'b'].flatMap(side => [
    ['Outlet', row => name(row[`outlet_${side}`])],
    ['Wording', row => name(wording(row[`choice_${side}`]))],
    ['Uses', row => make('button', {type: 'button', class: 'cell', ...opens(
      [name(row[`outlet_${side}`]), ': “', name(wording(row[`choice_${side}`])), '”'],
      `${row[`hits_${side}`]} of ${row[`total_${side}`]}`, behind('contrasts', `hits_${side}`, row))},
    `${row[`hits_${side}`]} of ${row[`total_${side}`]}`), true],
  ]).concat([['Test', row => verdict(row)]]), part));
