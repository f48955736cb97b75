"""Headline claims made from unlabelled news: supported as written, unsupported with one detail changed or misplaced.

Nothing here is labelled by a person. A real headline counts as supported only by a window that the teacher (the model
so far) already finds at least plausible, so that teasers and opinion do not teach the model to support anything.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .edits import Material, cause_of, edit
from .lexicon import Lexicon
from .names import Names, find_names
from .news_text import Windows, content, sentences
from .rows import CONTRADICTION, ENTAILMENT, NEUTRAL, NOT_ENTAILMENT, Row, read_jsonl_xz
from .splits import document_key, forbidden_documents, news_part

Teacher = Callable[[list[tuple[str, str]]], list[float]]
PLAUSIBLE = 0.3
COVERED = 0.4  # share of the headline's rare words that a window must hold before the teacher is asked
LEAD_COVERED = 0.28  # a lead is longer than a headline, and no window holds all of it
_JUNK = re.compile(r"[A-Z]{4,} [A-Z]{4,}|toggle caption|Enlarge this|Getty|Story highlights|CLOSE|Replay|MUST|http|[|@]|Image copyright|Sign up|newsletter|Advertisement|\.\.\.$")
_TEASER = re.compile(r"\?|^(?:why|how|what|who|when|where|\d+ )\b|you |opinion|podcast|live:|video|photos|transcript", re.I)


@dataclass
class Article:
    headline: str
    body: list[str]
    text: str
    names: Names
    date: str


def read_articles(data: Path, limit: int, rng: random.Random) -> list[Article]:
    forbidden = forbidden_documents(data)
    seen: set[str] = set()
    found: list[Article] = []
    for row in read_jsonl_xz(data / "news/allsides37k.jsonl.xz"):
        if news_part(row.get("source") or "", row.get("date") or "") != "train":
            continue
        key = document_key(row["body"])
        if key in seen or key in forbidden:
            continue
        seen.add(key)
        body = [t for t in sentences(row["body"]) if not _JUNK.search(t)][:60]
        headline = re.sub(r"\s+[|–—-]\s+[A-Z][\w ]{2,20}$", "", row["title"].strip())
        if len(body) >= 5 and 4 <= len(headline.split()) <= 20:
            found.append(Article(headline, body, " ".join(body), find_names(" ".join(body)), row["date"]))
    rng.shuffle(found)
    return found[:limit]


def public_names(articles: list[Article]) -> list[str]:
    """The people most written about, as full names."""
    counts = Counter(full for a in articles[:3000] for full in a.names.people.values() if " " in full)
    return [n for n, _ in counts.most_common(250)]


def material_of(articles: list[Article], lexicon: Lexicon) -> Material:
    causes = [cause for a in articles if not _TEASER.search(a.headline) and (cause := cause_of(a.headline))]
    return Material(public_names(articles), causes, lexicon)


def headline_rows(articles: list[Article], teacher: Teacher, rng: random.Random, material: Material) -> Iterator[Row]:
    """Real headlines over their own windows, with one detail changed, and over a neighbour's."""
    plain = [a for a in articles if not _TEASER.search(a.headline)]
    candidates = [(article, windows) for article in plain if (windows := Windows(article.body)).best(article.headline, 1)[0][0] >= COVERED]
    places = [[(first, last) for _, first, last in windows.best(article.headline, 2, (1, 2, 3))] for article, windows in candidates]
    answers = iter(teacher([(w.text(*place), a.headline) for (a, w), mine in zip(candidates, places, strict=True) for place in mine]))
    for (article, windows), mine in zip(candidates, places, strict=True):
        scored = sorted(((next(answers), windows.premise(*place, rng)) for place in mine), reverse=True)
        strength, premise = scored[0]
        if strength >= PLAUSIBLE:
            yield Row(premise, article.headline, ENTAILMENT, "news headline")
            cause = cause_of(article.headline)
            if cause and rng.random() < 0.5:
                yield Row(premise, article.headline.removesuffix(cause), ENTAILMENT, "news headline, cause left out")
            changed = {made[2]: made for _ in range(4) if (made := edit(article.headline, rng, premise, article.names, material))}
            for made in list(changed.values())[:3]:
                yield Row(premise, made[0], made[1], f"news headline, {made[2]} changed")
                # The other good window must not support the changed claim either.
                if len(scored) > 1 and rng.random() < 0.3:
                    yield Row(scored[1][1], made[0], NOT_ENTAILMENT, f"news headline, {made[2]} changed, other window")


def lead_rows(articles: list[Article], teacher: Teacher, rng: random.Random, material: Material) -> Iterator[Row]:
    """An article's opening sentence as a claim about the rest of it, as it stands and with one detail changed.

    A lead sums its story up in words of its own, which is what one-sentence summaries (XSum and the sets made from it)
    do. The lead itself and its copies are not among the windows. It counts as supported under the terms of headlines.
    """
    found: list[tuple[Article, str, Windows, list[tuple[int, int]]]] = []
    for article in articles:
        lead = _DATELINE.sub("", article.body[0]).strip()
        rest = [s for s in article.body[1:] if lead[:60] not in s]
        if len(rest) < 4 or not 9 <= len(lead.split()) <= 34 or _BAD_START.search(lead) or re.search(r"[?“”\":;]", lead) or not lead[0].isupper():
            continue
        windows = Windows(rest)
        best = windows.best(lead, 2, (1, 2, 3))
        if best[0][0] >= LEAD_COVERED:
            found.append((article, lead.rstrip("."), windows, [(first, last) for _, first, last in best]))
    answers = iter(teacher([(windows.text(*place), lead) for _, lead, windows, places in found for place in places]))
    for article, lead, windows, places in found:
        strength, place = max((next(answers), place) for place in places)
        if strength < PLAUSIBLE:
            continue
        premise = windows.premise(*place, rng)
        yield Row(premise, lead, ENTAILMENT, "news lead")
        changed = {made[2]: made for _ in range(3) if (made := edit(lead, rng, premise, article.names, material))}
        for made in list(changed.values())[:2]:
            yield Row(premise, made[0], made[1], f"news lead, {made[2]} changed")


_DATELINE = re.compile(r"^(?:[A-Z][A-Z .,/]+(?:, [A-Z][\w.]+)?\s*)?(?:\([^)]{2,30}\)\s*)?[-–—]+\s+|^\([^)]{2,30}\)\s*")
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|did|does|do|won|lost|said|says|told|made|took|went|came|got|led|ran|saw|met|gave|found|held|put|"
    r"cut|rose|fell|grew|began|left|kept|sent|sold|spent|built|became|beat|hit|paid|fought|broke|wrote|drew|backs?|wants?|plans?|calls?|seeks?|faces|urges|warns|\w{3,}ed)\b"
)
_BAD_START = re.compile(r"^(?:He|She|It|They|This|That|These|Those|I|We|You|There|Here|His|Her|Its|Their|My|Our|Your|But|And|Or|So|Yet|If|When|While|As|Because|Although|Though|Since|After|Before|Until|Even|Not|No|Yes|Then|Now|What|Who|Which|Why|How|Where|Whose|Let|Of|For|With|By|From|To|Like|Such|Also|Just|Only|Both|Some|Many|Most|Others?|One|Another|Still|All)\b")
_BAD_END = re.compile(r"\b(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|because|if|when|while|is|are|was|were|has|have|had|will|would|not|their|his|her|its|than|into|about|like|even)$", re.I)


def lead_claim(sentence: str, rng: random.Random) -> str | None:
    """A sentence made shorter and more like a headline, saying nothing that the sentence does not say.

    What hangs on it (a trailing "X said", which-clauses, bracketed words, an opening "On Monday,") goes; so do articles
    and auxiliaries, as in headlines. Only a clause with its own subject and verb is kept.
    """
    if re.search(r"[?“”\":;]|\b(?:if|unless|whether|would|could)\b", sentence) or re.search(r"\b(?:not|n[’']t) (?:believe|think|say|know)", sentence):
        return None
    text = re.sub(r"\s*\([^)]*\)", "", sentence)
    text = re.sub(r",? (?:according to|(?:he|she|they|it|officials|police|[A-Z]\w+) (?:said|says|told|added)|adding)\b.*$", "", text)
    text = re.sub(r"^(?:On|In|At|Earlier|Last|Meanwhile|However|Still|But|And|By|Since)\b[^,]{0,40}, ", "", text)
    text = re.sub(r", (?:which|who|whose|where)\b[^,]*(?:,|$)", "", text)
    parts = text.split(", ")
    if len(parts) > 1 and len(parts[0].split()) >= 7 and rng.random() < 0.8:
        text = parts[0]
    elif len(parts) == 3 and len(parts[1].split()) <= 12 and len(parts[0].split()) <= 5 and rng.random() < 0.8:
        text = parts[0] + " " + parts[2]  # "Smith, a former aide, resigned": the apposition goes
    text = text.strip(" ,.'’")
    count = len(text.split())
    if not 5 <= count <= 22 or not text[0].isupper() or _BAD_START.search(text) or _BAD_END.search(text) or not _VERB.search(text.split(" ", 1)[1]):
        return None
    if rng.random() < 0.6:
        text = re.sub(r"\b(?:the|a|an) ", "", text, flags=re.I)
    if rng.random() < 0.4:
        text = re.sub(r"(?<!to )\b(?:has|have) (?=\w+ed\b)", "", text)
    if rng.random() < 0.3:
        text = re.sub(r"\b(?:is|are|was|were) (?=\w+(?:ed|ing)\b)", "", text)
    if rng.random() < 0.3:
        text = re.sub(r"\bsaid\b", "says", text)
    text = text[0].upper() + text[1:]
    return title_case(text) if rng.random() < 0.3 else text


def title_case(text: str) -> str:
    return " ".join(w if w.lower() in {"a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "as", "at", "by"} else w[0].upper() + w[1:] for w in text.split())


def sentence_rows(articles: list[Article], rng: random.Random, material: Material, a_piece: int = 3) -> Iterator[Row]:
    """A body's sentence against its own shortened form, right and with one detail changed, with neighbours as distractors."""
    for article in articles:
        kept = 0
        for index in rng.sample(range(len(article.body)), len(article.body)):
            if kept == a_piece:
                break
            claim = lead_claim(article.body[index], rng)
            if claim is None:
                continue
            kept += 1
            first = max(0, index - rng.choice([0, 0, 0, 1, 1, 2]))
            last = min(len(article.body) - 1, index + rng.choice([0, 0, 1]))
            premise = " ".join(article.body[first : last + 1])
            if rng.random() < 0.5:
                yield Row(premise, claim, ENTAILMENT, "news sentence")
            made = edit(claim, rng, premise, article.names, material)
            if made is not None:
                yield Row(premise, made[0], made[1], f"news sentence, {made[2]} changed")


class _Never(random.Random):
    """Makes no optional change, so that the claim stays a full sentence."""

    def random(self) -> float:
        return 0.99


_PLAIN = _Never()
_SAID = ["{who} said that {s}.", "{S}, {l} said.", "{who} confirmed that {s}.", "{who} told reporters that {s}.", "According to {l}, {s}.", "{who} announced that {s}."]
_ALLEGED = ["{who} alleged that {s}.", "{who} claimed {s}.", "{who} believed that {s}.", "{who} suggested that {s}.", "{who} accused opponents of hiding that {s}."]
_DENIED = ["{who} denied that {s}.", "{who} rejected reports that {s}.", "{who} said it was not true that {s}.", "Contrary to rumours, {l} said, it is false that {s}."]
_OPEN = ["It was not clear whether {s}.", "{who} would not say whether {s}.", "{who} considered whether {s}.", "Rumours spread that {s}, but nothing has been confirmed.", "{who} asked if {s}.", "{who} warned that it could happen that {s}."]
_ONE = ["The ministry", "A spokesman", "The company", "The president", "Her lawyer", "The agency", "A senator"]
_SEVERAL = ["Officials", "Police", "Two aides"]


def clause(claim: str, text: str) -> str:
    """A sentence as it stands behind "said that": its first word small, unless it is a name or the text never writes it so."""
    first, _, rest = claim.partition(" ")
    small = first[0].lower() + first[1:]
    named = len(first) > 1 and rest[:1].isupper()
    return f"{small} {rest}" if small in {"a", "an", "the"} or (not named and re.search(rf"(?<![\w’']){re.escape(small)}(?![\w’'])", text)) else claim


def stance_rows(articles: list[Article], rng: random.Random, count: int) -> Iterator[Row]:
    """Said, denied or left open: the same words, three labels."""
    made = 0
    for article in articles:
        if made >= count:
            return
        some = (lead_claim(sentence, _PLAIN) for sentence in rng.sample(article.body, min(6, len(article.body))))
        claim = next(filter(None, some), None)
        if claim is None or len(claim.split()) > 14:
            continue
        spoken = clause(claim, article.text)
        short = re.sub(r"\b(?:the|a|an) ", "", claim, flags=re.I) if rng.random() < 0.5 else claim
        headline = short[0].upper() + short[1:]
        who = rng.choice(_ONE + _SEVERAL)
        say = "say" if who in _SEVERAL else "says"
        for label, frames in ((ENTAILMENT, _SAID), (NEUTRAL, _ALLEGED), (CONTRADICTION, _DENIED), (NEUTRAL, _OPEN)):
            said = rng.choice(frames).format(who=who, l=who[0].lower() + who[1:], s=spoken, S=claim)
            if rng.random() < 0.4:
                said += " " + rng.choice(article.body)
            # Headlines name the speaker too: "Police say …", "…, police say", "Police: …".
            attributed = rng.choice([f"{who} {say} that {clause(headline, article.text)}", f"{headline}, {who.lower()} {say}", f"{who}: {headline}"])
            speaks = rng.random() < 0.35
            # What is alleged need not be so, but it is what they say.
            yield Row(said, attributed if speaks else headline, ENTAILMENT if speaks and frames is _ALLEGED else label, "news stance")
            made += 1


def misplaced_rows(articles: list[Article], teacher: Teacher, rng: random.Random, count: int) -> Iterator[Row]:
    """The right headline over another story about the same people, at the window that misleads the teacher most."""
    found: list[tuple[str, list[str]]] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    headline_words = [content(a.headline) for a in articles]
    for index, article in enumerate(articles):
        for word in {n.lower() for n in article.names.people} | headline_words[index]:
            by_word[word].append(index)
    order = list(range(len(articles)))
    rng.shuffle(order)
    made = 0
    for index in order:
        if made >= count:
            break
        votes: Counter[int] = Counter()
        for word in headline_words[index]:
            nearby = by_word[word]
            if len(nearby) <= 1500:
                votes.update(rng.sample(nearby, min(200, len(nearby))))
        del votes[index]
        for other, shared in votes.most_common(2):
            if shared < 2 or articles[other].date[:7] == articles[index].date[:7]:
                continue
            ranked = Windows(articles[other].body)
            best = ranked.best(articles[index].headline, 3)
            found.append((articles[index].headline, [ranked.premise(first, last, rng) for _, first, last in best]))
            made += 1
    answers = iter(teacher([(window, headline) for headline, windows in found for window in windows]))
    for headline, windows in found:
        _, premise = max((next(answers), window) for window in windows)
        yield Row(premise, headline, NOT_ENTAILMENT, "news headline, misplaced")
