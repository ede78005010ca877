// How to read the page, what it leaves out, and which run it is of.

/** Each lexicon with what run.csv says of it: the figures that it reached, or that it was not validated. */
const validations = () => [...facts].filter(([fact]) => fact.startsWith('validation:'))
  .map(([fact, words]) => [fact.slice('validation:'.length), words]);

function runSection() {
  const bounds = data.shown.filter(([, shown, all]) => all > shown);
  const cap = data.shown.find(([what]) => what.startsWith('sentences'));
  return {
    id: 'run', title: 'About these figures', short: 'About',
    body: [
      make('div', {class: 'columns prose'},
        make('section', null, make('h3', null, 'How to read them'),
          make('p', null, 'Each count stands beside its whole. An interval holds the true value in 95 of 100 such samples. q is the share of '
            + 'false finds among all that are at least as strong. Where there is too little to go by, the page shows counts, hatched, '
            + 'and no figure.')),
        make('section', null, make('h3', null, 'What is not on this page'),
          make('p', null, `At most ${cap[1]} sentences stand behind each count; the counts are of all. Everything is in the CSV files beside this page, `
            + 'which README.md explains.'),
          bounds.length ? make('p', null, `Shown here: ${list(bounds.map(([what, shown, all]) => `${number(shown)} of ${number(all)} ${what}`))}.`) : ''),
        make('section', null, make('h3', null, 'The run'),
          make('p', null, `slant ${facts.get('slant')}: ${number(Number(facts.get('read')))} records read, ${number(Number(facts.get('scored')))} scored, `
            + `${number(Number(facts.get('rejected')))} rejected, ${number(Number(facts.get('duplicates')))} duplicates.`))),
      make('section', {id: 'validated', class: 'prose'}, make('h3', null, 'How well the lexicons did on texts coded by hand'),
        make('ul', null, [...groupBy(validations(), ([, words]) => words)].map(([words, of]) =>
          make('li', null, make('strong', null, capital(list(of.map(([lexicon]) => lexicon)))), `: ${words}.`)))),
      make('details', {class: 'behind'}, make('summary', null, 'Why figures are missing'),
        make('dl', {class: 'columns'}, Object.entries(data.statuses).map(([status, meaning]) => make('div', null,
          make('dt', null, capital(statusWords[status] ?? plain(status))), make('dd', null, prose(meaning), '.'))))),
      make('details', {class: 'behind'}, make('summary', null, 'All facts of the run'),
        tableOf('Facts of the run', [['Name', row => row.name], ['Value', row => row.value === '' ? '' : String(row.value)]],
          rowsOf('run'))),
    ],
  };
}
