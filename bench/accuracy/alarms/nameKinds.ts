/** What a name names. Changes exchange names of one kind only: nobody writes "Joe Minnesota" by mistake. */
export type NameKind = 'person' | keyof typeof listed;

// None of a kind is a part of another of it: an Italian hospital is a European one too.
const listed = {
  country:
    'Afghanistan Argentina Australia Brazil Britain Canada China Colombia Cuba Egypt France Germany Greece Haiti India Indonesia Iran Iraq Ireland Israel Italy Japan Kenya Kuwait Lebanon Libya Mexico Nigeria Norway Pakistan Peru Poland Qatar Russia Serbia Singapore Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Turkey Ukraine Venezuela Vietnam Yemen',
  state:
    'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming',
  city: 'Atlanta Baghdad Baltimore Beijing Benghazi Berlin Birmingham Boston Brussels Charleston Chicago Cleveland Dallas Damascus Davos Denver Detroit Geneva Houston Indianapolis Istanbul Jerusalem Kabul Kyiv London Louisville Manchester Memphis Miami Milwaukee Minneapolis Moscow Munich Oakland Orlando Paris Philadelphia Phoenix Pittsburgh Portland Sacramento Seattle Seoul Shanghai Tehran Tokyo Tripoli Wuhan',
  people:
    'Afghans Americans Australians Britons Canadians Cubans Germans Iranians Iraqis Israelis Italians Mexicans Palestinians Russians Saudis Syrians Turks Ukrainians',
  faith: 'Christians Jews Muslims',
  nation:
    'Afghan American Australian Brazilian British Canadian Chinese Cuban Egyptian French German Indian Iranian Iraqi Irish Israeli Italian Japanese Libyan Mexican Pakistani Palestinian Russian Saudi Spanish Syrian Turkish Ukrainian Venezuelan',
  party: 'Democrats Republicans Libertarians',
  partisan: 'Democratic Republican Libertarian',
  agency: 'ACLU DCCC FEMA NASA NATO NYPD UNICEF USCIS',
  outlet: 'Axios Breitbart CNBC MSNBC Newsweek Politico ProPublica Reuters',
  company:
    'Amazon Apple Boeing Cisco Disney Facebook Google Huawei Instagram Microsoft Netflix Nike SpaceX Starbucks Tesla Twitter Uber Walmart YouTube',
};
const kindOfListed = new Map(
  Object.entries(listed).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as NameKind] as const),
  ),
);

/** People that the news of those years was full of. */
const figures =
  'Greg Abbott,Bashar Assad,William Barr,Michael Bennet,Jeff Bezos,Joe Biden,Michael Bloomberg,John Bolton,George Bush,Pete Buttigieg,James Carville,Julian Castro,Hillary Clinton,Susan Collins,Kellyanne Conway,Andrew Cuomo,Mark Esper,Michael Flynn,Tulsi Gabbard,Ruth Ginsburg,Rudy Giuliani,Neil Gorsuch,Lindsey Graham,Kamala Harris,Josh Hawley,Jay Inslee,Boris Johnson,Brett Kavanaugh,John Kelly,Amy Klobuchar,Jared Kushner,Kelly Loeffler,Emmanuel Macron,Andrew McCabe,Kevin McCarthy,Mitch McConnell,Angela Merkel,Steven Mnuchin,Robert Mueller,Mick Mulvaney,Jerry Nadler,Benjamin Netanyahu,Gavin Newsom,Devin Nunes,Barack Obama,Nancy Pelosi,Mike Pence,Tom Perez,Mike Pompeo,Vladimir Putin,John Roberts,Joe Rogan,Mitt Romney,Marco Rubio,Bernie Sanders,Ben Sasse,Adam Schiff,Chuck Schumer,Qassem Soleimani,Sonia Sotomayor,Tom Steyer,Donald Trump,Elizabeth Warren,Gretchen Whitmer,Andrew Yang,Javad Zarif,Volodymyr Zelensky';
/** Their full names by surname. */
export const fullNames: ReadonlyMap<string, string> = new Map(
  figures.split(',').map((full) => [full.slice(full.lastIndexOf(' ') + 1), full]),
);

const givenNames = new Set([
  ...figures.split(',').map((full) => full.slice(0, full.indexOf(' '))),
  ...'Aaron Adam Alan Alex Alexander Amanda Amy Andrea Andy Angela Ann Anna Anthony Barbara Ben Bill Bob Brad Brandon Brian Carl Carol Charles Chris Christine Christopher Cory Craig Dan Daniel David Dean Deborah Dennis Diana Dianne Don Doug Ed Edward Emily Eric Frank Fred Gary Glenn Gloria Gordon Harry Heather Henry Howard Hunter Ivanka Jack Jackie James Jane Jason Jay Jeanine Jeb Jeffrey Jennifer Jerome Jessica Jill Jim Jimmy Joan John Jonathan Jordan Jose Joseph Joshua Joy Juan Judy Julie Justin Karen Kate Katherine Keith Ken Kenneth Kim Kirsten Kyle Larry Laura Lev Linda Lisa Lori Lou Lucy Maggie Margaret Maria Marie Mark Martha Martin Mary Matt Matthew Meghan Melania Melissa Michelle Mohammad Nathan Neal Newt Nicholas Nick Nicole Nikki Oprah Pam Pat Patricia Patrick Paul Peter Phil Rachel Ralph Rand Randy Rashida Raymond Rebecca Rex Richard Rick Rob Roger Ron Ronald Roy Russell Ryan Sam Samantha Samuel Sarah Scott Sean Sergey Sharon Sidney Stacey Stephanie Stephen Steve Stuart Ted Terry Theresa Thomas Tim Timothy Todd Tony Tucker Tyler Victor Victoria Virginia Walter Wayne William Xi Zac'.split(
    ' ',
  ),
]);
const titles =
  'President Senator Representative Governor Mayor Secretary Speaker Judge Justice General Leader Minister Chairman Director Sen. Rep. Gov. Gen. Mr. Mrs. Ms. Dr.'.split(
    ' ',
  );
const titled = (name: string) =>
  new RegExp(`(?:${titles.join('|').replaceAll('.', '\\.')})\\s${name}(?!\\p{L}|\\s\\p{Lu})`, 'u');

export function isTitle(word: string): boolean {
  return titles.includes(word);
}

/** "Justice Department", "Senate Leader Office": no people in spite of what stands before. */
const institution =
  /^(?:Department|House|Court|Committee|Office|Party|Times|Journal|Center|Centre|Institute|Foundation|University|Street)$/;

export function isGivenName(word: string): boolean {
  return givenNames.has(word);
}

/** What a body's name names; undefined where that is not clear. */
export function kindOf(name: string, body: string): NameKind | undefined {
  const known = kindOfListed.get(name);
  if (known !== undefined) return known;
  if (fullNames.has(name)) return 'person';
  if (institution.test(name)) return undefined;
  const before = [
    ...body.matchAll(new RegExp(`(\\p{Lu}\\p{Ll}+)(?:\\s\\p{Lu}\\.)?\\s${name}(?![\\p{L}-])`, 'gu')),
  ];
  const called = before.some(([, given = '']) => givenNames.has(given));
  return called || titled(name).test(body) ? 'person' : undefined;
}
