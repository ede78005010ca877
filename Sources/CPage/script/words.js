// Numbers, voices and statuses in the words of people.

const voiceNames = {
  all: 'all voices', headline: 'headlines', narration: 'own voice', indirect: 'reported speech',
  quotation: 'quotations', scare: 'scare quotes',
};

const statusWords = {
  'few-articles': 'too few articles for a figure',
  'few-sentences': 'too few sentences for a figure',
  'few-mentions': 'too few mentions for a figure',
  'few-hits': 'too few uses for a figure',
  'one-outlet': 'no other outlet to compare with',
  'few-others': 'too little of the others to compare with',
  'few-of-pair': 'too few uses of these two to compare them',
  'one-choice': 'all make the same choice',
  'no-spread': 'no spread to test with',
};

/** An id of a lexicon as it is read: `driven-out` becomes "driven out". */
const plain = id => (id ?? '').replaceAll('-', ' ');

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** A label or a wording as it is read; the labels of a person that are no words of their own are told. */
const wording = id =>
  ({name: 'bare name', 'full-name': 'full name', title: 'title and name', courtesy: 'Mr, Ms', honorific: 'Mr, Ms'})[id] ?? plain(id);

const number = value => value.toLocaleString('en-GB');

const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

const list = words =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A number with a true minus and without the nought before the point, as statistics are printed. */
const decimals = (value, places = 2) =>
  value.toFixed(places).replace(/^(-?)0\./, '$1.').replace('-', '−').replace(/^−(\.0+)$/, '$1');

const score = value => (value >= 0.005 ? '+' : '') + decimals(value);

/** What is rounded away is told: a wording that was used once is not "0 %". */
function percent(value) {
  if (value > 0 && value < 0.005) return '< 1 %';
  if (value < 1 && value >= 0.995) return '> 99 %';
  return `${Math.round(value * 100)} %`;
}

const probability = (name, value) =>
  value < 0.001 ? `${name} < .001` : `${name} = ${decimals(value, value < 0.1 ? 3 : 2)}`;

const interval = (low, high, format) => `95 % interval ${format(low)} to ${format(high)}`;

const isKnown = value => value !== null && value !== undefined;

/** Whether the figures of a row stand. */
const isSound = row => row.status === 'ok' || row.status === '';

const statusOf = row => statusWords[row.status] ?? plain(row.status ?? '');

/** What a test says, or why there is none. */
function verdict(row) {
  if (isKnown(row.q)) return probability('q', row.q);
  if (isKnown(row.p)) return probability('p', row.p);
  return row.status === 'ok' ? '' : statusOf(row);
}

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
];

/** `2016-12-08` as "8 December 2016", `2016-12` as "December 2016"; other periods as they are. */
function day(text) {
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text ?? '') ?? [];
  if (!year) return text || 'undated';
  return [date && String(Number(date)), monthNames[month - 1], year].filter(Boolean).join(' ');
}
