/** A small article that the model is done with in a moment. */
export const short = {
  headline: 'Council opens library',
  body: 'The council opened a new library on Friday. It cost two million pounds.',
};

const places = ['harbour', 'market', 'station', 'bridge', 'school', 'mill', 'church', 'ferry'];
const people = ['mayor', 'engineer', 'teacher', 'skipper', 'farmer', 'nurse', 'baker'];
const deeds = ['repaired', 'visited', 'painted', 'measured', 'closed', 'opened', 'praised', 'sold', 'rented'];

/**
 * An article that keeps the model busy for some seconds: hundreds of sentences, all different.
 *
 * @param sentences each makes six pairs, two for each of the headline's claims; bodies above 300 are narrowed to 600 passages
 */
export function long(sentences = 400): { headline: string; body: string } {
  const body = Array.from({ length: sentences }, (_, index) => {
    const pick = (words: readonly string[], step: number) => words[(index * step) % words.length];
    return `On day ${index + 1} the ${pick(people, 3)} of ward ${index % 37} ${pick(deeds, 5)} the old ${pick(places, 7)} behind street ${index + 11}.`;
  }).join(' ');
  return { headline: 'Mayor closes harbour, engineer sells bridge and teacher rents church', body };
}
