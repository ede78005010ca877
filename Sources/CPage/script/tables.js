// The tables of the reports folder as this page has them: texts stand once, rows have their places.

const data = JSON.parse(document.getElementById('data').textContent);
const textAt = place => place === null ? '' : data.texts[place];

/** Tables by name: their columns by name, and rows whose cells have the names of columns. */
const tables = Object.fromEntries(Object.entries(data.tables).map(([tableName, table]) => {
  const rows = table.rows.map(cells => Object.fromEntries(table.columns.map((column, place) =>
    [column.name, column.text ? textAt(cells[place]) : cells[place]])));
  const columns = Object.fromEntries(table.columns.map(column => [column.name, column]));
  return [tableName, {...table, name: tableName, columns, rows}];
}));

const rowsOf = tableName => tables[tableName]?.rows ?? [];

const evidenceTexts = new Set(data.evidence.columns.filter(column => !['score', 'from', 'to'].includes(column)));
const evidenceRows = data.evidence.rows.map(cells => Object.fromEntries(data.evidence.columns.map(
  (column, place) => [column, evidenceTexts.has(column) ? textAt(cells[place]) : cells[place]])));

const facts = new Map(rowsOf('run').map(row => [row.name, row.value]));

/** By name; charts have room for the largest of them. */
const outlets = data.outlets.map(([outlet]) => textAt(outlet));
const shownOutlets = data.outlets.filter(([, isShown]) => isShown).map(([outlet]) => textAt(outlet));
const actorNames = new Map(data.actors.map(([id, full]) => [textAt(id), textAt(full)]));

const actorName = id => actorNames.get(id) || plain(id);
const topicName = (kind, topic) => kind === 'name' ? actorName(topic) : capital(plain(topic));

const unique = values => [...new Set(values)];

const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(key(row))) groups.set(key(row), []);
    groups.get(key(row)).push(row);
  }
  return groups;
};

/** What the reader has chosen to see; empty means everything. */
const view = {outlet: '', actor: '', concept: '', voice: 'all', basis: 'all'};

/** Whether a row is in the view; columns that it lacks do not matter. */
const isInView = row =>
  ['outlet', 'actor', 'concept'].every(column => !view[column] || !(column in row) || row[column] === view[column])
  && (!('voice' in row) || row.voice === view.voice) && (!('basis' in row) || row.basis === view.basis);

/** Topics in the order of the strongest contrast about them, then as they come. */
const topicRanks = new Map();
for (const row of rowsOf('contrasts')) {
  const topic = `${row.kind} ${row.topic}`;
  if (!topicRanks.has(topic)) topicRanks.set(topic, topicRanks.size);
}
const topicRank = (kind, topic) => topicRanks.get(`${kind} ${topic}`) ?? Infinity;
