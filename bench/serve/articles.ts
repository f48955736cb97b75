/** An article as the service takes it. */
export interface BenchArticle {
  readonly headline: string;
  readonly body: string;
}

const towns = ['Hestholm', 'Karstad', 'Brindleford', 'Velden', 'Castlemere', 'Oakridge', 'Tarrow', 'Halvern'];
const things = [
  'ferry service',
  'library',
  'swimming pool',
  'night bus',
  'market hall',
  'school kitchen',
  'bridge',
];
const people = ['Marian Tolley', 'Jens Aaby', 'Ruth Okafor', 'Paul Lindqvist', 'Ana Brandt'];
const asides = [
  'The proposal had been on the table since the spring, when auditors first looked at the accounts.',
  'Residents packed the hall on Tuesday evening, and some of them had to listen from the corridor.',
  'A petition with several thousand names was handed over before the meeting began.',
  'The opposition called the decision hasty and asked for a second reading.',
  'Similar cuts in neighbouring towns were taken back after a few months.',
  'Officials said that a review would be published before the end of the year.',
  'Shopkeepers nearby said that they feared for their trade during the winter.',
  'The regional government, which pays a third of the cost, has not commented.',
];

/**
 * The article of a number: no two are alike, and every second headline goes beyond its body.
 *
 * @param sentences length of the body: 4 is a brief, 24 an ordinary news story
 */
export function benchArticle(number: number, sentences: number): BenchArticle {
  const pick = <T>(items: readonly T[], step: number): T => items[(number * step + step) % items.length] as T;
  const town = pick(towns, 3);
  const thing = pick(things, 5);
  const person = pick(people, 7);
  const cost = 100_000 + number * 37;
  const body = [
    `${town} town council voted on Monday to close its ${thing} after a study put the cost at ${cost} crowns a year.`,
    `“We would rather decide now than be forced to,” said ${person}, who leads the council’s finance committee.`,
    `The vote was ${20 + (number % 9)} to ${5 + (number % 7)}, with ${number % 4} members absent.`,
    `The ${thing} was used by about ${1000 + (number % 977)} people last year.`,
  ];
  for (let at = 0; body.length < sentences; at += 1)
    body.push(`${pick(asides, at + 1)} Item ${number * 31 + at} of the minutes has the details.`);
  const claim = number % 2 === 0 ? `puts cost at ${cost} crowns` : `${person} resigns`;
  return { headline: `${town} to close its ${thing}, ${claim}`, body: body.slice(0, sentences).join(' ') };
}
