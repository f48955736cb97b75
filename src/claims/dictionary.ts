import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

/** Ordinary words that are younger than the list, or that newsrooms made. */
const newsroomWords = new Set(
  (
    'app apps bitcoin blockchain blog blogger bloggers brexit chatbot chatbots covid crowdfund crowdfunding crypto cryptocurrencies cryptocurrency ' +
    'cybercrime cyberattack cyberattacks deepfake deepfakes doxed doxxed doxxing drone drones ebook ecommerce emoji emojis ' +
    'fintech flyover geopolitics gerrymander gerrymandered gerrymandering gigafactory hashtag hashtags healthcare incel incels influencer influencers ' +
    'livestream livestreamed livestreams longlist longtime malware megadonor megadonors midterm midterms ' +
    'misgender misgendering multibillion nonbinary nonprofit nonprofits oped paywall phishing ' +
    'podcast podcasts preprint presser prepper ransomware rebrand repost retweet retweeted retweets rideshare robocall robocalls selfie selfies ' +
    'smartphone smartphones smartwatch spyware startup startups subreddit superdelegate superdelegates supermajority superspreader ' +
    'telehealth tweetstorm unfriend upskirting vape vapes vaper vaping viral vlog vlogger webinar wifi woke youtuber youtubers zoonotic'
  ).split(' '),
);

const mostRemembered = 5000;
const remembered = new Map<string, boolean>();
let list: Buffer | undefined;

/**
 * True for a word that an English dictionary has in lower case. Many of them are names as well ("brown", "turkey"), but a
 * word that it does not have is nearly always one.
 *
 * @param lower a word in lower case, without a possessive
 */
export function inDictionary(lower: string): boolean {
  if (newsroomWords.has(lower)) return true;
  const before = remembered.get(lower);
  if (before !== undefined) return before;
  // Three megabytes of lines, searched as they are: a set of them would take ten times the room and longer to make
  // than the few words of an article that are ever asked about.
  list ??= Buffer.from(`\n${readFileSync(wordListPath, 'latin1')}\n`, 'latin1');
  const found = /^[a-z]+$/.test(lower) && list.includes(`\n${lower}\n`, 0, 'latin1');
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(lower, found);
  return found;
}
